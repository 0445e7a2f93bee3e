/** Tests that changes of a page are counted and passed to listeners. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { Changes } from './changes.js';

const LIST = '<p id=a>1</p><p id=b>2</p>';

function watched(): Changes {
  const changes = new Changes(document);
  later(() => changes.clear());
  return changes;
}

describe('watching a page', () => {
  afterEach(clear);

  it('counts elements that are added or hidden, and ignores other changes', () => {
    const field = stage(LIST);
    const changes = watched();
    const before = changes.version();
    expect(changes.version()).to.equal(before);
    byId('b').setAttribute('tabindex', '-1');
    expect(changes.version()).to.equal(before);
    field.append(document.createElement('p'));
    const added = changes.version();
    expect(added).to.be.above(before);
    byId('b').hidden = true;
    expect(changes.version()).to.be.above(added);
  });
  it('calls listeners within the task of a change when changes are taken', () => {
    stage(LIST);
    const changes = watched();
    const removed: string[] = [];
    changes.listen(({ removedNodes }) =>
      removedNodes.forEach(node => void removed.push((node as Element).id)),
    );
    changes.process();
    byId('a').remove();
    changes.process();
    expect(removed).to.deep.equal(['a']);
  });
  it('stops when it is cleared', () => {
    stage(LIST);
    const changes = watched();
    const before = changes.version();
    changes.clear();
    byId('a').remove();
    expect(changes.version()).to.equal(before);
  });
});

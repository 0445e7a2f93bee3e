/** Changes of a page counted, and told to those who listen. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { Changes } from './changes.js';

const LIST = '<p id=a>1</p><p id=b>2</p>';

function watched(): Changes {
  const changes = new Changes(document);
  later(() => changes.clear());
  return changes;
}

describe('changes', () => {
  afterEach(clear);

  it('counts what is added, removed, hidden and opened, and nothing else', () => {
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
  it('tells of each within the same task when asked', () => {
    stage(LIST);
    const changes = watched();
    const told: string[] = [];
    changes.listen(({ removedNodes }) => removedNodes.forEach(node => void told.push((node as Element).id)));
    changes.take();
    byId('a').remove();
    changes.take();
    expect(told).to.deep.equal(['a']);
  });
  it('watches no more once cleared', () => {
    stage(LIST);
    const changes = watched();
    const before = changes.version();
    changes.clear();
    byId('a').remove();
    expect(changes.version()).to.equal(before);
  });
});

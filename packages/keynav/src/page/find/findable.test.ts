/** Tests which elements are opened around a match. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { unfoldAround } from './findable.js';

/** Unfolds around `#x`. Returns the ids of the elements that `beforematch` was dispatched on, and the number of elements still folded. */
function unfolded(html: string): { matched: readonly string[]; left: number } {
  const matched: string[] = [];
  const listen = ({ target }: Event) => void matched.push((target as Element).id);
  document.addEventListener('beforematch', listen);
  later(() => document.removeEventListener('beforematch', listen));
  const root = stage(html);
  unfoldAround(byId('x'));
  return { matched, left: root.querySelectorAll('details:not([open]),[hidden]').length };
}

describe('a folded element around a match', () => {
  afterEach(clear);

  it('is shown after beforematch, from the inside out', () => {
    const { matched, left } = unfolded(
      '<div id=a hidden=until-found><details id=b><summary>s</summary><p id=c hidden=until-found><b id=x>x</b></p></details></div>',
    );
    expect([matched, left]).to.deep.equal([['c', 'a'], 0]);
  });
  it('is still hidden while beforematch is dispatched', () => {
    stage('<p id=x hidden=until-found>x</p>');
    let hidden: string | null = null;
    byId('x').addEventListener('beforematch', () => (hidden = byId('x').getAttribute('hidden')));
    unfoldAround(byId('x'));
    expect([hidden, byId('x').hasAttribute('hidden')]).to.deep.equal(['until-found', false]);
  });
  it('stays hidden if the page hides it completely during beforematch', () => {
    stage('<p id=x hidden=until-found>x</p>');
    byId('x').addEventListener('beforematch', () => byId('x').setAttribute('hidden', ''));
    unfoldAround(byId('x'));
    expect(byId('x').getAttribute('hidden')).to.equal('');
  });
  it('stays closed if the match is in its summary', () =>
    expect(unfolded('<details><summary><b id=x>x</b></summary><p>y</p></details>').left).to.equal(1));
  it('can contain the shadow root of the match', () => {
    stage('<details id=d><summary>s</summary><div id=h></div></details>');
    const shadow = byId('h').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>x</p>';
    unfoldAround(shadow.firstElementChild as Element);
    expect((byId('d') as HTMLDetailsElement).open).to.equal(true);
  });
});

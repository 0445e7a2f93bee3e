/** What a search unfolds. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { unfoldAround } from './findable.js';

/** The ids of what `beforematch` came to, and what is folded afterwards. */
function unfolded(html: string): { heard: readonly string[]; left: number } {
  const heard: string[] = [];
  const listen = ({ target }: Event) => void heard.push((target as Element).id);
  document.addEventListener('beforematch', listen);
  later(() => document.removeEventListener('beforematch', listen));
  const root = stage(html);
  unfoldAround(byId('x'));
  return { heard, left: root.querySelectorAll('details:not([open]),[hidden]').length };
}

describe('what is folded around a match', () => {
  afterEach(clear);

  it('is told before it is shown, from the inside out', () => {
    const { heard, left } = unfolded(
      '<div id=a hidden=until-found><details id=b><summary>s</summary><p id=c hidden=until-found><b id=x>x</b></p></details></div>',
    );
    expect([heard, left]).to.deep.equal([['c', 'a'], 0]);
  });
  it('is shown when it is told, and no sooner', () => {
    stage('<p id=x hidden=until-found>x</p>');
    let was: string | null = null;
    byId('x').addEventListener('beforematch', () => (was = byId('x').getAttribute('hidden')));
    unfoldAround(byId('x'));
    expect([was, byId('x').hasAttribute('hidden')]).to.deep.equal(['until-found', false]);
  });
  it('stays hidden where the page hides it for good meanwhile', () => {
    stage('<p id=x hidden=until-found>x</p>');
    byId('x').addEventListener('beforematch', () => byId('x').setAttribute('hidden', ''));
    unfoldAround(byId('x'));
    expect(byId('x').getAttribute('hidden')).to.equal('');
  });
  it('stays closed where only its summary is meant', () =>
    expect(unfolded('<details><summary><b id=x>x</b></summary><p>y</p></details>').left).to.equal(1));
  it('may stand around a shadow root', () => {
    stage('<details id=d><summary>s</summary><div id=h></div></details>');
    const shadow = byId('h').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>x</p>';
    unfoldAround(shadow.firstElementChild as Element);
    expect((byId('d') as HTMLDetailsElement).open).to.equal(true);
  });
});

/** Tests the jump list of a page, with the option that enables it. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../../test/real.js';
import { byId, clear, focusedId, later, PAGE, stage, started } from '../../../test/stage.js';

const TALL = PAGE.replaceAll('<p ', '<p style="margin: 40vh 0" ');

describe('jumps by Vim’s rules', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('go back with O to the item at its former height, and forward with I', async () => {
    stage(TALL);
    started({ jumps: 'vim' });
    await pressKeys('3G');
    window.scrollBy({ top: 37, behavior: 'instant' });
    const top = byId('p2').getBoundingClientRect().top;
    await pressKeys('G');
    expect(focusedId()).to.equal('p12');
    await pressKeys('O');
    expect([focusedId(), Math.round(byId('p2').getBoundingClientRect().top - top)]).to.deep.equal(['p2', 0]);
    await pressKeys('I');
    expect(focusedId()).to.equal('p12');
  });
  it('keep newer jumps when a jump follows after going back', async () => {
    stage(PAGE);
    const nav = started({ jumps: 'vim' });
    nav.feed('2G4G6G8G');
    nav.feed('3O');
    expect(focusedId()).to.equal('p1');
    nav.feed('G');
    nav.feed('O');
    expect(focusedId()).to.equal('p1');
    nav.feed('O');
    expect(focusedId()).to.equal('p7');
  });
  it('dispatch an event on the item that is left', () => {
    stage(PAGE);
    const events: string[] = [];
    const listen = (event: Event): void =>
      void events.push(`${(event.target as Element).id} ${(event as CustomEvent).detail.from.key}`);
    document.addEventListener('keynav-jump', listen);
    later(() => document.removeEventListener('keynav-jump', listen));
    started().feed('jjG');
    expect(events).to.deep.equal(['p1 #p1']);
  });
  it('go through the history if the jump list is empty', () => {
    stage(PAGE);
    const nav = started({ jumps: 'vim' });
    const gone: number[] = [];
    const real = history.go.bind(history);
    history.go = steps => void gone.push(steps ?? 0);
    later(() => (history.go = real));
    nav.feed('j2O3I');
    expect(gone).to.deep.equal([-2, 3]);
  });
  it('have no keys without the option, and the history has them', () => {
    const nav = started();
    expect([nav.keysFor('history.back').length > 0, nav.keysFor('jump.older')]).to.deep.equal([true, []]);
  });
});

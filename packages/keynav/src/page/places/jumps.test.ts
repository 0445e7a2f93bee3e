/** The jump list on a page, with the option for it. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../../test/real.js';
import { byId, clear, focusedId, later, PAGE, stage, started } from '../../../test/stage.js';

const TALL = PAGE.replaceAll('<p ', '<p style="margin: 40vh 0" ');

describe('jumps by Vim’s rules', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('O goes back to the item at the same height, I forward again', async () => {
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
  it('three back, then a new jump: the newer ones are kept', async () => {
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
  it('each jump is told by an event from the item that is left', () => {
    stage(PAGE);
    const told: string[] = [];
    const listen = (event: Event): void =>
      void told.push(`${(event.target as Element).id} ${(event as CustomEvent).detail.from.key}`);
    document.addEventListener('keynav-jump', listen);
    later(() => document.removeEventListener('keynav-jump', listen));
    started().feed('jjG');
    expect(told).to.deep.equal(['p1 #p1']);
  });
  it('where nothing was jumped from, the keys go through the history', () => {
    stage(PAGE);
    const nav = started({ jumps: 'vim' });
    const gone: number[] = [];
    const real = history.go.bind(history);
    history.go = steps => void gone.push(steps ?? 0);
    later(() => (history.go = real));
    nav.feed('j2O3I');
    expect(gone).to.deep.equal([-2, 3]);
  });
  it('without the option the keys are the history’s', () => {
    const nav = started();
    expect([nav.keysFor('history.back').length > 0, nav.keysFor('jump.older')]).to.deep.equal([true, []]);
  });
});

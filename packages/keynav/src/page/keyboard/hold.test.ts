/** Keys that are held until what they are meant for is there. */

import { expect, nextFrame } from '@open-wc/testing';
import { pressKeys, until } from '../../../test/real.js';
import { PAGE, byId, clear, focusedId, stage, started } from '../../../test/stage.js';

describe('a dialog that takes its time', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  const staged = (): HTMLDialogElement => {
    stage(`${PAGE}<dialog id=d><input id=f><button id=b type=button>x</button></dialog>`);
    return byId('d') as HTMLDialogElement;
  };
  it('has typed into it what was typed until it is open', async () => {
    const dialog = staged();
    let opened = (): void => undefined;
    const show = (): Promise<void> => new Promise(resolve => (opened = resolve));
    started().offer('search', { show, hide: () => undefined, isOpen: () => false });
    await pressKeys('/ab');
    dialog.showModal();
    byId('f').focus();
    opened();
    await until(() => (byId('f') as HTMLInputElement).value === 'ab', 'the keys are typed');
  });
  it('and cannot be had has what was typed go nowhere', async () => {
    staged();
    let fail = (): void => undefined;
    const show = (): Promise<void> => new Promise((_, reject) => (fail = () => reject(new Error('no'))));
    started().offer('search', { show, hide: () => undefined, isOpen: () => false });
    await pressKeys('/jj');
    fail();
    await nextFrame();
    expect(focusedId()).to.equal('body');
    await pressKeys('j');
    expect(focusedId()).to.equal('h');
  });
  it('and answers only when it closes has its keys as soon as it is open', async () => {
    const dialog = staged();
    let clicks = 0;
    byId('b').addEventListener('click', () => clicks++);
    const show = (): Promise<unknown> => {
      dialog.showModal();
      byId('b').focus();
      return new Promise(resolve => dialog.addEventListener('close', resolve));
    };
    started().offer('search', { show, hide: () => dialog.close(), isOpen: () => dialog.open });
    await pressKeys('/');
    await nextFrame();
    await nextFrame();
    await pressKeys(' ');
    expect(clicks).to.equal(1);
  });
});

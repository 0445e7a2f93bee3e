/** Tests that keys typed while a dialog loads are queued. */

import { expect, nextFrame } from '@open-wc/testing';
import { pressKeys, until } from '../../../test/real.js';
import { PAGE, byId, clear, focusedId, stage, started } from '../../../test/stage.js';

describe('a dialog that loads slowly', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  const staged = (): HTMLDialogElement => {
    stage(`${PAGE}<dialog id=d><input id=f><button id=b type=button>x</button></dialog>`);
    return byId('d') as HTMLDialogElement;
  };
  it('receives the text that was typed before it opened', async () => {
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
  it('discards the typed text if it fails to load', async () => {
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
  it('receives keys as soon as it is open, even if its promise settles only when it closes', async () => {
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

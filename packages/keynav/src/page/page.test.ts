/** Tests how dialogs that commands open follow each other, and that copying an address is announced only when it has ended. */

import { expect } from '@open-wc/testing';
import { pressKeys, turn, until } from '../../test/real.js';
import { byId, clear, later, noticesOf, stage, started } from '../../test/stage.js';
import type { OfferedDialog } from './page.js';

/** Lets `navigator.clipboard.writeText` return this promise, and collects the notices. */
function copying(promise: Promise<void>): readonly string[] {
  const copied: string[] = [];
  const clipboard = { writeText: (text: string) => (copied.push(text), promise) };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  later(() => Reflect.deleteProperty(navigator, 'clipboard'));
  const notices = noticesOf();
  stage('<main><p>x</p></main>');
  started().feed('yy');
  expect(copied).to.deep.equal([location.href]);
  return notices;
}

describe('copying an address', () => {
  afterEach(clear);

  it('is announced after it has succeeded', async () => {
    const { promise, resolve } = withResolvers();
    const notices = copying(promise);
    expect(notices).to.deep.equal([]);
    resolve();
    await until(() => notices.length > 0, 'there is a notice');
    expect(notices).to.deep.equal([`Copied ${location.href}`]);
  });
  it('is announced as a failure only, if the browser refuses it', async () => {
    const notices = copying(Promise.reject(new Error('refused')));
    await until(() => notices.length > 0, 'there is a notice');
    expect(notices).to.deep.equal(['The browser did not allow copying']);
  });
});

describe('a dialog', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('that is asked for while another one opens replaces it, and receives no text that was meant for that one', async () => {
    stage('<main><p>x</p></main><input id=f>');
    const nav = started();
    const log: string[] = [];
    const { promise, resolve } = withResolvers();
    const dialog = (name: string, show: () => unknown): OfferedDialog => ({
      show: () => (log.push(`show ${name}`), show()),
      hide: () => void log.push(`hide ${name}`),
      isOpen: () => false,
    });
    let isOpen = false;
    const first = { ...dialog('search', () => ((isOpen = true), promise)), isOpen: () => isOpen };
    later(nav.offer('search', { ...first, hide: () => (first.hide(), (isOpen = false)) }));
    later(
      nav.offer(
        'theme',
        dialog('theme', () => byId('f').focus()),
      ),
    );
    const frames = window.requestAnimationFrame;
    window.requestAnimationFrame = () => 0;
    later(() => (window.requestAnimationFrame = frames));
    await pressKeys('/ab<C-x>');
    expect(log).to.deep.equal(['show search', 'hide search', 'show theme']);
    resolve();
    await turn();
    expect((byId('f') as HTMLInputElement).value).to.equal('');
  });
});

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  return { promise: new Promise(settle => (resolve = settle)), resolve };
}

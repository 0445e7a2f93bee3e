/** Tests that the dialog of an element that has not loaded is offered, and that its key tries again. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../define.js';
import { drawn, pressKeys, until } from '../../test/real.js';
import { atEnd, clearStage, stage, startEngine } from '../../test/stage.js';
import { standIn } from './stand-in.js';

afterEach(clearStage);

describe('an element that fails to load', () => {
  /** Returns a function that fails a number of times, and the number of its calls. */
  function loading(failures: number) {
    const made = { calls: 0, load: async () => ++made.calls > failures };
    return made;
  }

  it('is loaded again at its key, which says if that failed', async () => {
    await stage(html`<main><p>One.</p></main>`);
    const nav = startEngine();
    const notices: unknown[] = [];
    const note = (event: Event): void =>
      void notices.push((event as CustomEvent<{ text: string }>).detail.text);
    document.addEventListener('keynav-notice', note);
    atEnd(() => document.removeEventListener('keynav-notice', note));
    const made = loading(2);
    standIn(document, 'vim-theme-picker', made.load);
    await pressKeys('<C-x>');
    await until(() => notices.length === 1, 'the failure is announced');
    expect(notices).to.deep.equal(['Failed to load: press the key again, or reload the page']);
    await pressKeys('<C-x>');
    await until(() => made.calls === 3, 'it is loaded again');
    await drawn();
    expect([nav.page.canShow('theme'), notices.length]).to.deep.equal([false, 1]);
  });
  it('without a dialog is loaded again at the next key', async () => {
    await stage(html`<main><p>One.</p></main>`);
    const made = loading(1);
    standIn(document, 'vim-statusline', made.load);
    await drawn();
    expect(made.calls).to.equal(1);
    await pressKeys('j');
    await pressKeys('j');
    expect(made.calls).to.equal(2);
  });
});

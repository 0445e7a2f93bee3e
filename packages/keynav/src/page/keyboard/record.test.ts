/** Tests how a reader's keys are recorded. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../../test/real.js';
import { clear, focusedId, PAGE, stage, started } from '../../../test/stage.js';
import { keynav } from '../../engine/engine.js';

describe('recording keys', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  it('records a sequence until Enter, and runs no commands', async () => {
    stage(PAGE);
    const nav = started();
    const seen: string[] = [];
    const recorded = nav.record({ onChange: keys => seen.push(keys.join('')) });
    await pressKeys('jx<BS>g<C-e><CR>');
    expect((await recorded).join('')).to.equal('jg<C-e>');
    expect(seen).to.deep.equal(['j', 'jx', 'j', 'jg', 'jg<C-e>']);
    expect(focusedId()).to.equal('body');
    await pressKeys('j');
    expect(focusedId()).to.equal('h');
  });
  it('is cancelled by Esc and by its signal', async () => {
    const nav = started();
    const recorded = nav.record();
    await pressKeys('j<Esc>');
    expect(await recorded).to.deep.equal([]);
    const cancel = new AbortController();
    const second = nav.record({ signal: cancel.signal });
    cancel.abort();
    expect(await second).to.deep.equal([]);
    expect(await nav.record({ signal: cancel.signal })).to.deep.equal([]);
  });
  it('refuses keys that the browser reserves with the reason, and continues', async () => {
    const nav = started();
    const refusals: string[] = [];
    const recorded = nav.record({ onChange: (_, refused) => refused && refusals.push(refused) });
    const mod = nav.apple ? { metaKey: true } : { ctrlKey: true };
    const reserved = { key: 't', code: 'KeyT', bubbles: true, cancelable: true, ...mod };
    document.body.dispatchEvent(new KeyboardEvent('keydown', reserved));
    await pressKeys('q<CR>');
    expect([await recorded, refusals.length]).to.deep.equal([['q'], 1]);
    expect(refusals[0]).to.match(/^(Ctrl\+|⌘)T is reserved by the browser: it opens a tab$/);
  });
  it('records the US letter for a letter of another script, so that it can be typed on other layouts', async () => {
    const nav = started();
    const recorded = nav.record();
    for (const init of [
      { key: 'о', code: 'KeyJ' },
      { key: 'Dead', code: 'BracketLeft' },
      { key: '5', code: 'Numpad5', location: 3 },
    ])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    await pressKeys('<CR>');
    expect(await recorded).to.deep.equal(['j', '5']);
  });
  it('ignores keys that have no notation', async () => {
    const nav = started();
    const refusals: string[] = [];
    const recorded = nav.record({ onChange: (_, refused) => refused && refusals.push(refused) });
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'AudioVolumeUp', bubbles: true }));
    await pressKeys('q<CR>');
    expect([await recorded, refusals]).to.deep.equal([['q'], []]);
  });
  it('ends when the engine stops', async () => {
    const nav = keynav();
    const stop = nav.start();
    const recorded = nav.record();
    stop();
    expect(await recorded).to.deep.equal([]);
    const event = new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });
  it('receives keys before an engine with the option capture', async () => {
    stage(PAGE);
    const nav = started({ capture: true });
    const recorded = nav.record();
    await pressKeys('j<CR>');
    expect([(await recorded).join(''), focusedId()]).to.deep.equal(['j', 'body']);
  });
  it('leaves Tab to the page, and Enter to a focused button', async () => {
    stage('<button id=a>a</button><button id=b>b</button>');
    const nav = started();
    const recorded = nav.record();
    document.getElementById('a')?.focus();
    let clicks = 0;
    document.getElementById('b')?.addEventListener('click', () => clicks++);
    await pressKeys('x<Tab><CR>');
    // WebKitGTK focuses buttons by Tab only if a system setting says so.
    const isOnButton = focusedId() === 'b';
    expect(clicks).to.equal(isOnButton ? 1 : 0);
    await pressKeys('<Esc>');
    expect(await recorded).to.deep.equal([]);
  });
});

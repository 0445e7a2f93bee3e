/** Link hints pressed as real keys: what has letters, what opens, what ends them. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openStage } from './stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`link hints in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine);
  });
  after(() => stage?.close());
  beforeEach(() => stage.openSmall('hints.html'));

  const mode = () => stage.evaluate(() => globalThis.nav.mode());
  const hash = () => stage.evaluate(() => location.hash);
  /** Puts hints on the page and answers the letters by the ids of what they stand on. */
  const hints = async (keys = 'f') => {
    await stage.press(keys);
    return shown();
  };
  const shown = () => stage.until('hints are shown', labels);
  const ended = () => stage.until('the hints are over', () => !document.querySelector('body > [popover]'));
  const pictured = async () => {
    const file = path.join(tmpdir(), `keynav-hints-${process.pid}.png`);
    await stage.screenshot(file);
    return readFile(file);
  };
  /** Fills the page with more links than there are letters. */
  const many = () =>
    stage.evaluate(() => {
      document.querySelector('#many').innerHTML = Array.from(
        { length: 40 },
        (_, i) => `<a id="m${i}" href="#m${i}">m${i}</a> `,
      ).join('');
    });

  it('f and a letter open a link', async () => {
    const { plain } = await hints();
    await stage.press(plain);
    await stage.until('it is open', () => location.hash === '#plain');
    assert.deepEqual([await stage.focus(), await mode()], ['plain', 'normal']);
  });

  it('a field is gone into, and nothing of the letter is typed', async () => {
    const { field } = await hints();
    await stage.press(`${field}jj`);
    assert.deepEqual(
      [await stage.focus(), await stage.evaluate(() => document.querySelector('#field').value)],
      ['field', 'jj'],
    );
  });

  it('links in open shadow roots have one, also where the root holds only the link or only text', async () => {
    await stage.evaluate(() => {
      document.querySelector('#many').innerHTML = '<x-only></x-only> <x-nested></x-nested>';
    });
    const found = await hints();
    assert.ok(found.inner && found.only && found.around, JSON.stringify(found));
    await stage.press(found.inner);
    await stage.until('it is open', () => location.hash === '#inner');
  });

  it('what cannot be hit has none: in closed sections, under something, of no size, off the screen', async () => {
    await stage.evaluate(() => {
      document.querySelector('#many').innerHTML =
        '<a id="far" href="#" style="position:absolute;top:9000px">x</a>';
    });
    const found = Object.keys(await hints()).sort();
    assert.deepEqual(found, ['around', 'button', 'field', 'inner', 'opener', 'plain', 'summary']);
  });

  it('in an open modal dialog they are on what it holds alone, above it', async () => {
    await stage.evaluate(() => document.querySelector('#opener').click());
    const found = await hints();
    assert.deepEqual(Object.keys(found), ['inside']);
    // Nothing outside of a modal dialog can be hit, so that only a picture tells what is above it.
    const picture = await pictured();
    await stage.evaluate(() => (document.querySelector('body > [popover]').style.visibility = 'hidden'));
    assert.ok(!picture.equals(await pictured()), 'the badge is not above the dialog');
    await stage.press(found.inside);
    await stage.until('it is open', () => location.hash === '#inside');
  });

  it('no letters are the beginning of others', async () => {
    await many();
    const letters = Object.values(await hints());
    assert.ok(letters.length > 40);
    assert.deepEqual(
      letters.filter(one => letters.some(other => other !== one && other.startsWith(one))),
      [],
    );
  });

  it('Backspace takes a letter back', async () => {
    await many();
    const all = await hints();
    const [id, label] = Object.entries(all).find(([, letters]) => letters.length === 2);
    await stage.press(label[0]);
    const left = await shown();
    assert.ok(Object.values(left).every(letters => letters.startsWith(label[0])));
    await stage.press('<BS>');
    assert.deepEqual(await shown(), all);
    await stage.press(label);
    await stage.until('it is open', wanted => location.hash === `#${wanted}`, id);
  });

  for (const [keys, name] of [
    ['<Esc>', 'Esc'],
    ['z', 'a letter that no hint has'],
    ['5', 'a digit'],
  ]) {
    it(`${name} ends them, opens nothing, and is no key of the page`, async () => {
      await hints();
      await stage.press(keys);
      await ended();
      assert.deepEqual(
        [await mode(), await hash(), await stage.evaluate(() => globalThis.nav.pending())],
        ['normal', '', { keys: '', count: 0, deadline: null, continuations: [] }],
      );
      await stage.press('j');
      await stage.becomes('Links of every kind');
    });
  }

  it('a key that is held chooses nothing', async () => {
    // WebKit's driver presses no key twice without letting it go: there the repeat is an event made by a script.
    if (engine === 'webkit') {
      await hints();
      const repeat = { key: 'f', code: 'KeyF', repeat: true, bubbles: true, cancelable: true };
      await stage.evaluate(init => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', init));
        document.body.dispatchEvent(new KeyboardEvent('keydown', init));
      }, repeat);
    } else {
      await stage.page.keyboard.down('f');
      await shown();
      await stage.page.keyboard.down('f');
      await stage.page.keyboard.down('f');
      await stage.page.keyboard.up('f');
    }
    assert.deepEqual([await mode(), await hash()], ['hint', '']);
  });

  it(
    'the letters of another layout count by where they are',
    { skip: engine === 'chromium' ? false : 'only its protocol types letters of another layout' },
    async () => {
      const session = await stage.context.newCDPSession(stage.page);
      const type = async (key, code) => {
        const event = { key, code, windowsVirtualKeyCode: code.charCodeAt(3) };
        await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyDown', text: key });
        await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
      };
      await type('а', 'KeyF');
      const [id, label] = Object.entries(await shown())[1];
      assert.equal(label, 'j');
      await type('о', 'KeyJ');
      await stage.until(
        'the second is chosen',
        wanted =>
          location.hash === `#${wanted}` ||
          document.activeElement?.id === wanted ||
          document.querySelector(`x-link`).shadowRoot.activeElement?.id === wanted,
        id,
      );
    },
  );

  it('F opens in a new tab that knows nothing of this one, and the focus stays', async () => {
    await stage.press('j');
    const { plain } = await hints('F');
    if (engine === 'webkit') return clickedForTab(plain);
    const tab = await newTab(stage, () => stage.press(plain));
    assert.deepEqual([await tab.opener(), await stage.focus(), await hash()], [null, 'h1', '']);
    await tab.close();
  });

  /** The small browser of WebKit's driver opens tabs for the middle button alone: there it is seen that the click asks for one. */
  async function clickedForTab(letters) {
    await stage.evaluate(() =>
      document.querySelector('#plain').addEventListener('click', event => {
        globalThis.asked = event.ctrlKey;
        event.preventDefault();
      }),
    );
    await stage.press(letters);
    assert.deepEqual(
      [await stage.evaluate(() => globalThis.asked), await stage.focus(), await hash()],
      [true, 'h1', ''],
    );
  }
});

/** Runs in the browser: the letters of the hints by the ids of what they stand on; null where there are none. */
function labels() {
  const layer = document.querySelector('body > [popover]')?.shadowRoot;
  const within = root =>
    [...root.querySelectorAll('*')].flatMap(el => [el, ...(el.shadowRoot ? within(el.shadowRoot) : [])]);
  const named = layer ? within(document).filter(el => el.id) : [];
  const found = [...(layer?.children ?? [])]
    .filter(badge => !badge.hidden)
    .map(badge => {
      const at = badge.getBoundingClientRect();
      const isThere = el => {
        const box = el.getBoundingClientRect();
        return Math.abs(box.left - at.left) < 1 && Math.abs(box.top - at.top) < 1 && box.width > 0;
      };
      return [named.find(isThere)?.id ?? '?', badge.textContent];
    });
  return found.length > 0 ? Object.fromEntries(found) : null;
}

/** The tab that something opens: what its opener is, and what closes it. */
async function newTab(stage, act) {
  const pages = () => (stage.engine === 'chromium' ? stage.context.pages() : stage.page.browser().pages());
  await act();
  const tab = await waitFor(async () => (await pages()).find(one => one !== stage.page));
  return { opener: () => tab.evaluate(() => globalThis.opener), close: () => tab.close() };
}

async function waitFor(ask) {
  for (let tries = 0; tries < 60; tries++) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('No tab was opened within 3 seconds');
}

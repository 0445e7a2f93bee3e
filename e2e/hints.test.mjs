/** Link hints pressed as real keys: what has letters, what opens, what ends them. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openStage } from './stage.mjs';
import { waitFor } from './wait-for.mjs';

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
  /** What was told last to ears. */
  const heard = name =>
    stage.until(
      `${name} is told`,
      wanted =>
        [...document.querySelectorAll('body > [role=status]')].some(
          ({ textContent }) => textContent.trim() === wanted,
        ),
      name,
    );
  /** The ids of what Enter would open. */
  const picked = async () => {
    const letters = await stage.evaluate(() =>
      [...document.querySelector('body > [popover]').shadowRoot.children]
        .filter(badge => !badge.hidden && !badge.lastElementChild.hidden)
        .map(({ textContent }) => textContent),
    );
    return Object.entries(await shown())
      .filter(([, label]) => letters.includes(label))
      .map(([id]) => id);
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
    const picturedAs = async visibility => {
      await stage.evaluate(
        value => void (document.querySelector('body > [popover]').style.visibility = value),
        visibility,
      );
      return pictured();
    };
    // A picture may be taken before the last change is painted.
    await waitFor(
      'the page looks different without the badge',
      async () => !(await picturedAs('hidden')).equals(await picturedAs('visible')),
    );
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

  it('Tab goes through them and tells each name, Enter opens it', async () => {
    await stage.press('j');
    await hints();
    for (const [keys, name] of [
      ['<Tab>', 'A plain link'],
      ['<Tab>', 'a button'],
      ['<S-Tab>', 'A plain link'],
      ['<S-Tab>', 'Open a dialog'],
      ['<Tab>', 'A plain link'],
    ]) {
      await stage.press(keys);
      await heard(name);
    }
    assert.deepEqual([await stage.focus(), await mode(), await picked()], ['h1', 'hint', ['plain']]);
    await stage.press('<CR>');
    await stage.until('it is open', () => location.hash === '#plain');
    assert.deepEqual([await stage.focus(), await mode()], ['plain', 'normal']);
  });

  it('Tab goes through those alone that the letters typed have left', async () => {
    await many();
    const all = Object.entries(await hints());
    const [, label] = all.find(([, letters]) => letters.length === 2);
    await stage.press(label[0]);
    const left = all.filter(([, letters]) => letters.startsWith(label[0])).map(([id]) => id);
    const visited = [];
    for (let i = 0; i < left.length; i++) {
      await stage.press('<Tab>');
      visited.push(...(await picked()));
    }
    // WebKit’s driver brings the ids in another order.
    assert.deepEqual(visited.sort(), left.sort());
  });

  it('without hints Tab is the browser’s, also after them', async () => {
    await hints();
    await stage.press('<Esc>');
    await ended();
    await stage.press('<Tab>');
    assert.equal(await stage.focus(), 'plain');
  });

  it('Space brings those to the front that lie under others', async () => {
    await stage.evaluate(() => {
      const link = (id, left) =>
        `<a id="${id}" href="#${id}" style="position:fixed;top:500px;left:${left}px;width:6px;height:20px;overflow:hidden">x</a>`;
      document.querySelector('#many').innerHTML = link('under', 50) + link('over', 57);
    });
    const found = await hints();
    const front = () =>
      stage.evaluate(
        wanted => {
          const badges = [...document.querySelector('body > [popover]').shadowRoot.children];
          const heights = wanted.map(
            letters => badges.find(({ textContent }) => textContent === letters).style.zIndex,
          );
          return Number(heights[0]) > Number(heights[1]) ? 'under' : 'over';
        },
        [found.under, found.over],
      );
    const turns = [await front()];
    for (let i = 0; i < 2; i++) {
      await stage.press(' ');
      turns.push(await front());
    }
    assert.deepEqual([turns, await mode()], [['over', 'under', 'over'], 'hint']);
    await stage.press(found.under);
    await stage.until('it is open', () => location.hash === '#under');
  });

  it('what scrolls has one that leads into it, and the keys that scroll act there', async () => {
    await stage.evaluate(() => {
      const lines = Array.from({ length: 40 }, (_, i) => `<p id="line${i}">Line ${i}</p>`).join('');
      document.querySelector('#many').outerHTML =
        `<div id="box" style="height:300px;overflow:auto">${lines}</div>`;
      document.querySelector('#box').scrollTop =
        document.querySelector('#line9').offsetTop - document.querySelector('#box').offsetTop;
    });
    const { box } = await hints();
    await stage.press(box);
    await stage.becomes('Line 9');
    const was = await stage.evaluate(() => document.querySelector('#box').scrollTop);
    await stage.press('<C-d>');
    assert.ok((await stage.evaluate(() => document.querySelector('#box').scrollTop)) > was + 50);
  });

  it('where the page wants words they are typed in place of letters, and the rest of a word runs nothing', async () => {
    await stage.evaluate(() => document.documentElement.setAttribute('data-keynav-hints', 'words'));
    const all = await hints();
    assert.ok(
      Object.values(all).every(letters => /^\d+$/.test(letters)),
      JSON.stringify(all),
    );
    await stage.press('plain link');
    await stage.until('it is open', () => location.hash === '#plain');
    assert.equal(await stage.evaluate(() => globalThis.nav.pending().keys), '');
  });

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
  const tab = await waitFor('a tab is opened', async () => (await pages()).find(one => one !== stage.page));
  return { opener: () => tab.evaluate(() => globalThis.opener), close: () => tab.close() };
}

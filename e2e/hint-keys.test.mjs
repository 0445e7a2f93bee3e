/** Keys while link hints are shown: Backspace, Tab, Space, Esc, held keys and other layouts. */

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openHintStage } from './hints/stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`keys while link hints are shown in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openHintStage(engine);
  });
  after(() => stage?.close());
  beforeEach(() => stage.openSmall('hints.html'));

  /** Waits until screen readers have announced a name. */
  const announces = name =>
    stage.until(
      `${name} is announced`,
      wanted =>
        [...document.querySelectorAll('body > [role=status]')].some(
          ({ textContent }) => textContent.trim() === wanted,
        ),
      name,
    );
  /** Returns the ids of the elements that Enter would open. */
  const picked = async () => {
    const letters = await stage.evaluate(() =>
      [...document.querySelector('body > [popover]').shadowRoot.children]
        .filter(badge => !badge.hidden && !badge.lastElementChild.hidden)
        .map(({ textContent }) => textContent),
    );
    return Object.entries(await stage.shown())
      .filter(([, label]) => letters.includes(label))
      .map(([id]) => id);
  };

  it('Backspace removes a typed letter', async () => {
    await stage.addManyLinks();
    const all = await stage.hints();
    const [id, label] = Object.entries(all).find(([, letters]) => letters.length === 2);
    await stage.press(label[0]);
    const left = await stage.shown();
    assert.ok(Object.values(left).every(letters => letters.startsWith(label[0])));
    await stage.press('<BS>');
    assert.deepEqual(await stage.shown(), all);
    await stage.press(label);
    await stage.follows(id);
  });

  for (const [keys, name] of [
    ['<Esc>', 'Esc'],
    ['z', 'a letter without a hint'],
    ['5', 'a digit'],
  ]) {
    it(`${name} closes the hints, opens nothing, and runs no command`, async () => {
      await stage.hints();
      await stage.press(keys);
      await stage.ended();
      assert.deepEqual(
        [await stage.mode(), await stage.hash(), await stage.evaluate(() => globalThis.nav.pending())],
        ['normal', '', { keys: '', count: 0, deadline: null, continuations: [] }],
      );
      await stage.press('j');
      await stage.becomes('Links of every kind');
    });
  }

  it('a held key selects nothing', async () => {
    // WebKit's driver cannot hold a key, so there a script dispatches the repeated events.
    if (engine === 'webkit') {
      await stage.hints();
      const repeat = { key: 'f', code: 'KeyF', repeat: true, bubbles: true, cancelable: true };
      await stage.evaluate(init => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', init));
        document.body.dispatchEvent(new KeyboardEvent('keydown', init));
      }, repeat);
    } else {
      await stage.page.keyboard.down('f');
      await stage.shown();
      await stage.page.keyboard.down('f');
      await stage.page.keyboard.down('f');
      await stage.page.keyboard.up('f');
    }
    assert.deepEqual([await stage.mode(), await stage.hash()], ['hint', '']);
  });

  it(
    'letters of another layout count by their position on the keyboard',
    { skip: engine === 'chromium' ? false : 'only Chromium’s protocol types letters of another layout' },
    async () => {
      const session = await stage.context.newCDPSession(stage.page);
      const type = async (key, code) => {
        const event = { key, code, windowsVirtualKeyCode: code.charCodeAt(3) };
        await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyDown', text: key });
        await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
      };
      await type('а', 'KeyF');
      const [id, label] = Object.entries(await stage.shown())[1];
      assert.equal(label, 'j');
      await type('о', 'KeyJ');
      await stage.until(
        'the second one is opened or focused',
        wanted =>
          location.hash === `#${wanted}` ||
          document.activeElement?.id === wanted ||
          document.querySelector(`x-link`).shadowRoot.activeElement?.id === wanted,
        id,
      );
    },
  );

  it('Tab selects one hint after another and announces its name, and Enter opens it', async () => {
    await stage.press('j');
    await stage.hints();
    for (const [keys, name] of [
      ['<Tab>', 'A plain link'],
      ['<Tab>', 'a button'],
      ['<S-Tab>', 'A plain link'],
      ['<S-Tab>', 'Open a dialog'],
      ['<Tab>', 'A plain link'],
    ]) {
      await stage.press(keys);
      await announces(name);
    }
    assert.deepEqual([await stage.focus(), await stage.mode(), await picked()], ['h1', 'hint', ['plain']]);
    await stage.press('<CR>');
    await stage.follows('plain');
    assert.deepEqual([await stage.focus(), await stage.mode()], ['plain', 'normal']);
  });

  it('Tab selects only hints that begin with the typed letters', async () => {
    await stage.addManyLinks();
    const all = Object.entries(await stage.hints());
    const [, label] = all.find(([, letters]) => letters.length === 2);
    await stage.press(label[0]);
    const left = all.filter(([, letters]) => letters.startsWith(label[0])).map(([id]) => id);
    const visited = [];
    for (let i = 0; i < left.length; i++) {
      await stage.press('<Tab>');
      visited.push(...(await picked()));
    }
    // WebKit's driver returns the ids in another order.
    assert.deepEqual(visited.sort(), left.sort());
  });

  it('Tab moves the focus again after the hints are closed', async () => {
    await stage.hints();
    await stage.press('<Esc>');
    await stage.ended();
    await stage.press('<Tab>');
    assert.equal(await stage.focus(), 'plain');
  });

  it('Space brings covered hints to the front', async () => {
    await stage.evaluate(() => {
      const link = (id, left) =>
        `<a id="${id}" href="#${id}" style="position:fixed;top:500px;left:${left}px;width:6px;height:20px;overflow:hidden">x</a>`;
      document.querySelector('#many').innerHTML = link('under', 50) + link('over', 57);
    });
    const found = await stage.hints();
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
    assert.deepEqual([turns, await stage.mode()], [['over', 'under', 'over'], 'hint']);
    await stage.press(found.under);
    await stage.follows('under');
  });
});

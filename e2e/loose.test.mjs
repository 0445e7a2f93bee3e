/** Text without elements, which is one item taller than the screen. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage } from './stage.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`loose text in ${engine}`, () => {
  let stage;
  before(async () => {
    stage = await openStage(engine);
  });
  after(() => stage?.close());

  const place = () => stage.evaluate(() => [document.activeElement.id, Math.round(scrollY), innerHeight]);

  it('j scrolls through it by less than a screen before it moves on, and k returns to it', async () => {
    await stage.openSmall('loose.html');
    await stage.press('jj');
    const [id, start, height] = await place();
    assert.equal(id, 'loose');
    const seen = [start];
    for (let i = 0; i < 60; i++) {
      await stage.press('j');
      const [now, y] = await place();
      if (now === 'after') break;
      seen.push(y);
    }
    assert.equal((await place())[0], 'after');
    assert.ok(seen.length > 5, String(seen));
    seen.forEach((y, i) => assert.ok(i === 0 || (y > seen[i - 1] && y - seen[i - 1] < height), String(seen)));
    await stage.press('k');
    assert.equal((await place())[0], 'loose');
  });

  it('stop restores the page', async () => {
    await stage.openSmall('loose.html');
    const was = await stage.evaluate(() => document.body.innerHTML);
    await stage.press('jjjj');
    const is = await stage.evaluate(() => {
      globalThis.end();
      return document.body.innerHTML;
    });
    assert.equal(is, was);
  });
});

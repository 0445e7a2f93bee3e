/** Tests how long the palette blocks a page: while it opens, loads an index of 17,000 entries and is typed into. */

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { openPythonManual } from '../e2e/drop-in/python-manual.mjs';
import { longestTask } from '../e2e/drop-in/tasks.mjs';

const START = 'library/functions.html';
/** The limit for the processor time of one task, in milliseconds. */
const LIMIT = 50;

let manual;
before(async () => {
  manual = await openPythonManual('chromium');
});
after(() => manual?.close());

it(`no task takes ${LIMIT} ms while the palette opens, loads its index and is typed into`, async context => {
  const { reader } = manual;
  await reader.visit(START);
  const opening = await longestTask(reader, () => reader.open('<C-k>'));
  await reader.shut();
  await reader.visit(START);
  await reader.evaluate(() => void document.querySelector('vim-palette').show());
  const typing = await longestTask(reader, async () => {
    await reader.type('asyncio gather');
    await reader.leads('/library/asyncio-task.html#asyncio.gather', 3);
    await reader.type('re.sub');
    await reader.leads('/library/re.html#re.sub', 3);
  });
  const summary = ({ count, clock, processor }) =>
    `${processor.toFixed(1)} ms of processor time, ${clock.toFixed(1)} ms elapsed, of ${count} tasks`;
  context.diagnostic(`longest task: opening ${summary(opening)}; loading and typing ${summary(typing)}`);
  assert.ok(typing.count > 20, 'tasks are recorded');
  assert.ok(typing.processor < LIMIT, summary(typing));
});

/** Runs awkward keyboard events with every library, and prints which handle each correctly. */

import { printTable } from '../table.mjs';
import { layouts } from './awkward/layouts.mjs';
import { robust } from './awkward/robust.mjs';
import { sequences } from './awkward/sequences.mjs';
import { typing } from './awkward/typing.mjs';
import { bundle, launch, onFreshPage } from './browser.mjs';
import { chordsOf } from './notation.mjs';
import { LIBRARIES, titleOf } from './peers.mjs';

const CASES = [...layouts, ...typing, ...sequences, ...robust];
const TIMEOUT = 1000;

/** Runs every case with every library, and prints the results, the totals, and the failures of keynav. */
export async function awkward() {
  const browser = await launch();
  const stage = await bundle('./awkward/stage.page.mjs', 'stage');
  const results = new Map();
  for (const library of LIBRARIES) {
    const code = await bundle(`./libraries/${library.file}.js`, 'library');
    const outcomes = await onFreshPage(browser, [], playInFrames, {
      stage,
      code,
      cases: CASES.map(toPlay),
    });
    results.set(
      library,
      CASES.map((expected, i) => verdictOf(expected, outcomes[i])),
    );
  }
  await browser.close();
  await printVerdicts(results);
  printOwnFailures(results);
}

/** Returns a case as the page needs it, with its keys parsed and its defaults filled in. */
function toPlay({ keymap, keymaps = [keymap], on = 'page', platform = 'linux', steps, lastWins, hasDigits }) {
  return {
    keymaps: keymaps.map(bindings =>
      bindings.map(binding => {
        const { keys, id = keys, ...rest } = typeof binding === 'string' ? { keys: binding } : binding;
        return { ...rest, id, chords: chordsOf(keys) };
      }),
    ),
    on,
    platform,
    steps: [steps].flat(Infinity),
    options: { timeout: TIMEOUT, lastWins, hasDigits },
  };
}

/** Runs in the page, so it uses no other names of this module. Plays each case in a frame with its own clock, platform and library. */
async function playInFrames({ stage, code, cases }) {
  const outcomes = [];
  for (const one of cases) {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inside = frame.contentWindow;
    frame.focus();
    inside.eval(stage);
    inside.eval('stage').prepare(one.platform);
    inside.eval(code);
    outcomes.push(await inside.eval('stage').play(one));
    frame.remove();
  }
  return outcomes;
}

function verdictOf({ ran, prevented = [], keymap, keymaps = [keymap] }, outcome) {
  if (!outcome) return { text: '-' };
  const errors = keymaps.flat().filter(({ throws }) => throws).length;
  const isCorrect =
    JSON.stringify(outcome.ran) === JSON.stringify(ran) &&
    prevented.every((expected, i) => expected === null || expected === outcome.prevented[i]) &&
    outcome.errors === errors;
  return { text: isCorrect ? 'yes' : 'no', outcome };
}

async function printVerdicts(results) {
  const titles = await Promise.all(LIBRARIES.map(titleOf));
  const rowOf = (name, cellOf) => ({
    event: name.replaceAll('<', '&lt;'),
    ...Object.fromEntries(LIBRARIES.map((library, i) => [titles[i], cellOf(results.get(library))])),
  });
  const totals = rowOf(
    `correct, of ${CASES.length}`,
    verdicts => verdicts.filter(({ text }) => text === 'yes').length,
  );
  printTable([...CASES.map(({ name }, i) => rowOf(name, verdicts => verdicts[i].text)), totals]);
}

function printOwnFailures(results) {
  for (const library of LIBRARIES.filter(({ package: from }) => from === 'keynav')) {
    const failures = CASES.map(({ name }, i) => ({ name, ...results.get(library)[i] })).filter(
      ({ text }) => text !== 'yes',
    );
    const list = failures.map(({ name, outcome }) => `\n- ${name}: ${JSON.stringify(outcome)}`).join('');
    process.stdout.write(`\n${library.name} fails ${failures.length} cases.${list}\n`);
  }
}

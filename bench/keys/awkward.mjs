/** Awkward keyboard events: which of them each library gets right. */

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

/** Plays every case with every library and prints who passes, the totals, and where ours do not. */
export async function awkward() {
  const browser = await launch();
  const stage = await bundle('./awkward/stage.page.mjs', 'stage');
  const answers = new Map();
  for (const library of LIBRARIES) {
    const code = await bundle(`./libraries/${library.file}.js`, 'library');
    const heard = await onFreshPage(browser, [], playInFrames, { stage, code, cases: CASES.map(toPlay) });
    answers.set(
      library,
      CASES.map((expected, i) => verdictOf(expected, heard[i])),
    );
  }
  await browser.close();
  await printVerdicts(answers);
  printOurFailures(answers);
}

/** A case as the page needs it: keys read, everything spelled out. */
function toPlay({ keymap, keymaps = [keymap], on = 'page', platform = 'linux', steps, lastWins, hasDigits }) {
  return {
    keymaps: keymaps.map(bindings =>
      bindings.map(binding => {
        const { keys, id = keys, ...more } = typeof binding === 'string' ? { keys: binding } : binding;
        return { ...more, id, chords: chordsOf(keys) };
      }),
    ),
    on,
    platform,
    steps: [steps].flat(Infinity),
    options: { timeout: TIMEOUT, lastWins, hasDigits },
  };
}

/** Runs in the page, where it is handed over as text: a frame with clocks, platform and library of its own for each case. */
async function playInFrames({ stage, code, cases }) {
  const answers = [];
  for (const one of cases) {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inside = frame.contentWindow;
    frame.focus();
    inside.eval(stage);
    inside.eval('stage').prepare(one.platform);
    inside.eval(code);
    answers.push(await inside.eval('stage').play(one));
    frame.remove();
  }
  return answers;
}

function verdictOf({ ran, prevented = [], keymap, keymaps = [keymap] }, answer) {
  if (!answer) return { text: '-' };
  const errors = keymaps.flat().filter(({ throws }) => throws).length;
  const isRight =
    JSON.stringify(answer.ran) === JSON.stringify(ran) &&
    prevented.every((wanted, i) => wanted === null || wanted === answer.prevented[i]) &&
    answer.errors === errors;
  return { text: isRight ? 'yes' : 'no', answer };
}

async function printVerdicts(answers) {
  const titles = await Promise.all(LIBRARIES.map(titleOf));
  const rowOf = (name, cellOf) => ({
    event: name.replaceAll('<', '&lt;'),
    ...Object.fromEntries(LIBRARIES.map((library, i) => [titles[i], cellOf(answers.get(library))])),
  });
  const totals = rowOf(
    `right, of ${CASES.length}`,
    verdicts => verdicts.filter(({ text }) => text === 'yes').length,
  );
  printTable([...CASES.map(({ name }, i) => rowOf(name, verdicts => verdicts[i].text)), totals]);
}

function printOurFailures(answers) {
  for (const library of LIBRARIES.filter(({ package: from }) => from === 'keynav')) {
    const wrong = CASES.map(({ name }, i) => ({ name, ...answers.get(library)[i] })).filter(
      ({ text }) => text !== 'yes',
    );
    const list = wrong.map(({ name, answer }) => `\n- ${name}: ${JSON.stringify(answer)}`).join('');
    process.stdout.write(`\n${library.name} gets ${wrong.length} wrong.${list}\n`);
  }
}

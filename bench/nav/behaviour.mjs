/** Which awkward pages each library gets right, by real key presses. */

import { printTable } from '../table.mjs';
import { onPage } from './browser.mjs';
import { CASES } from './cases.mjs';
import { FLOOR, LIBRARIES, titleOf } from './libraries.mjs';

const PAUSE = 30;

/** Plays every case with every library and prints who passes, and where ours ends up elsewhere. */
export async function behaviour(browser) {
  const judged = LIBRARIES.filter(library => library !== FLOOR);
  const answers = new Map();
  for (const library of judged) {
    const verdicts = [];
    for (const one of CASES) verdicts.push(await verdictOf(browser, library, one));
    answers.set(library, verdicts);
  }
  const titles = await Promise.all(judged.map(titleOf));
  const rowOf = (page, cellOf) => ({
    page,
    ...Object.fromEntries(judged.map((library, i) => [titles[i], cellOf(answers.get(library))])),
  });
  printTable([
    ...CASES.map(({ name }, i) => rowOf(name, verdicts => verdicts[i].text)),
    rowOf(`right, of ${CASES.length}`, verdicts => verdicts.filter(({ text }) => text === 'yes').length),
  ]);
  const wrong = CASES.map(({ name }, i) => ({ name, ...answers.get(judged[0])[i] })).filter(
    ({ text }) => text !== 'yes',
  );
  const lines = wrong.map(({ name, answer }) => `\n- ${name}: ${answer.trail.slice(-6).join(', ')}`).join('');
  process.stdout.write(`\n${judged[0].name} gets ${wrong.length} wrong; the focus went:${lines}\n`);
}

/** `-` where the library has no such key. */
async function verdictOf(browser, library, one) {
  const answer = await onPage(browser, htmlOf(one), library, [], page => play(page, one));
  if (!answer) return { text: '-' };
  const isRight =
    answer.focus === one.focus &&
    (!one.through || answer.trail.includes(one.through)) &&
    !(one.isClear && answer.isCovered) &&
    !(one.keepsTabs && answer.tabs[0] !== answer.tabs[1]) &&
    !(one.leavesPage && answer.pages[0] !== answer.pages[1]);
  return { text: isRight ? 'yes' : 'no', answer };
}

function htmlOf({ main, beside, direction = 'ltr' }) {
  const column = (tag, id) => `<${tag}><ul><li><a href="#" id="${id}">${id}</a></li></ul></${tag}>`;
  const [before, after] = beside ? [column('nav', 'l'), column('aside', 'r')] : ['', ''];
  const style = beside ? '<style>body{display:grid;grid-template-columns:1fr 2fr 1fr}</style>' : '';
  return `<html lang="en" dir="${direction}"><title>case</title>${style}<body>${before}<main>${main}</main>${after}</body></html>`;
}

async function play(page, { from = 'a', first = [], act, keys }) {
  const before = await page.evaluate(facts);
  const pressed = await page.evaluate(
    ({ keys, from }) => {
      const { library } = globalThis;
      globalThis.stop = library.start(document.querySelector('main'));
      if (from) document.getElementById(from).focus();
      return keys.every(key => library.keys[key]) ? keys.flatMap(key => library.keys[key]) : null;
    },
    { keys: [...first, ...keys], from },
  );
  if (!pressed) return null;
  const trail = [];
  for (const [i, key] of pressed.entries()) {
    // What is done to the page comes after the first keys.
    if (act && i === first.length) await page.evaluate(act);
    await page.waitForTimeout(i > first.length ? 0 : PAUSE);
    await page.keyboard.press(key);
    trail.push(await page.evaluate(facts));
  }
  await page.waitForTimeout(PAUSE);
  const after = await page.evaluate(facts);
  await page.evaluate(() => globalThis.stop?.());
  await page.waitForTimeout(PAUSE);
  const last = await page.evaluate(facts);
  return {
    focus: after.focus,
    trail: trail.map(({ focus }) => focus),
    isCovered: trail.some(({ isCovered }) => isCovered),
    tabs: [before.tabs, after.tabs],
    pages: [before.page, last.page],
  };
}

/** Runs in the page, where it is handed over as text: where the focus is, whether something covers it, the tab stops, the page. */
function facts() {
  let el = document.activeElement;
  while (el?.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
  const box = el.getBoundingClientRect();
  const isSeen = y => {
    const hit = document.elementFromPoint(box.left + box.width / 2, y);
    return hit && (hit.contains(el) || el.contains(hit));
  };
  return {
    focus: el.id || el.localName,
    isCovered: !isSeen(box.top + 1) || !isSeen(box.bottom - 1),
    tabs: [...document.querySelectorAll('a,button,input')].map(({ tabIndex }) => tabIndex).join(),
    page: document.body.innerHTML,
  };
}

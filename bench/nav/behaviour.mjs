/** Runs the awkward pages of `cases.mjs` with every library, by real key presses, and prints which handle each correctly. */

import { printTable } from '../table.mjs';
import { onPage } from './browser.mjs';
import { CASES } from './cases.mjs';
import { FLOOR, LIBRARIES, titleOf } from './libraries.mjs';

const PAUSE = 30;

/** Runs every case with every library except the floor, and prints the results and where the focus went in keynav's failures. */
export async function behaviour(browser) {
  const tested = LIBRARIES.filter(library => library !== FLOOR);
  const results = new Map();
  for (const library of tested) {
    const verdicts = [];
    for (const one of CASES) verdicts.push(await verdictOf(browser, library, one));
    results.set(library, verdicts);
  }
  const titles = await Promise.all(tested.map(titleOf));
  const rowOf = (page, cellOf) => ({
    page,
    ...Object.fromEntries(tested.map((library, i) => [titles[i], cellOf(results.get(library))])),
  });
  printTable([
    ...CASES.map(({ name }, i) => rowOf(name, verdicts => verdicts[i].text)),
    rowOf(`correct, of ${CASES.length}`, verdicts => verdicts.filter(({ text }) => text === 'yes').length),
  ]);
  const failures = CASES.map(({ name }, i) => ({ name, ...results.get(tested[0])[i] })).filter(
    ({ text }) => text !== 'yes',
  );
  const lines = failures
    .map(({ name, result }) => `\n- ${name}: ${result.trail.slice(-6).join(', ')}`)
    .join('');
  process.stdout.write(`\n${tested[0].name} fails ${failures.length} cases; the focus went to:${lines}\n`);
}

/** Resolves with the result of a case as `yes` or `no`, or with `-` if the library has no such key. */
async function verdictOf(browser, library, one) {
  const result = await onPage(browser, htmlOf(one), library, [], page => play(page, one));
  if (!result) return { text: '-' };
  const isCorrect =
    result.focus === one.focus &&
    (!one.through || result.trail.includes(one.through)) &&
    !(one.isClear && result.isCovered) &&
    !(one.keepsTabs && result.tabs[0] !== result.tabs[1]) &&
    !(one.leavesPage && result.pages[0] !== result.pages[1]);
  return { text: isCorrect ? 'yes' : 'no', result };
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
    // The page is changed after the keys of `first`.
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

/**
 * Runs in the page, so it uses no other names of this module. Returns the focused element, whether something covers it, the tab stops
 * and the HTML of the page.
 */
function facts() {
  let el = document.activeElement;
  while (el?.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
  const box = el.getBoundingClientRect();
  const isVisible = y => {
    const hit = document.elementFromPoint(box.left + box.width / 2, y);
    return hit && (hit.contains(el) || el.contains(hit));
  };
  return {
    focus: el.id || el.localName,
    isCovered: !isVisible(box.top + 1) || !isVisible(box.bottom - 1),
    tabs: [...document.querySelectorAll('a,button,input')].map(({ tabIndex }) => tabIndex).join(),
    page: document.body.innerHTML,
  };
}

/** Judges one page in a browser; what does not hold comes back as sentences. */

import { waitFor } from '../wait-for.mjs';
import { pressThrough, typeInField } from './hands.mjs';

/** Pages of several megabytes keep the judge busy for minutes. */
const MOST_QUESTIONS = 20_000;

/**
 * All claims by keys that are fed inside the page, as far as so many items from both ends, then a handful by real keys. The keys that
 * took too long are listed in `slow`, and do not count as problems: that depends on the machine.
 */
export async function holdsByFeeding(browser, address, most) {
  await open(browser, address);
  await ask(browser, 'judge', most);
  await pressThrough(browser, 4);
  return conclude(browser);
}

/** All claims by real keys, as far as so many steps lead. */
export async function holdsByHand(browser, address, steps) {
  await open(browser, address);
  const isEnded = await pressThrough(browser, steps);
  await ask(browser, 'judgeNoted', isEnded);
  return conclude(browser);
}

/** As `holdsByFeeding`, and slow keys are problems: a page on which only the time of a key is wrong is judged again, and both times count. */
export async function holdsInTime(browser, address, most) {
  const first = await holdsByFeeding(browser, address, most);
  if (first.problems.length > 0 || first.slow.length === 0) return first;
  const again = await holdsByFeeding(browser, address, most);
  return again.slow.length > 0 ? { ...again, problems: [...again.problems, ...again.slow] } : again;
}

async function open(browser, address) {
  await browser.goto(address);
  await browser.evaluate(() => {
    globalThis.judge = undefined;
    import('/judge/index.mjs').then(({ Judge }) => (globalThis.judge = new Judge()));
  });
  await browser.until('the judge is there', () => globalThis.judge !== undefined);
  await ask(browser, 'prepare');
}

async function conclude(browser) {
  await typeInField(browser);
  return ask(browser, 'verdict');
}

/** Asks the judge in the page something that takes its time; drivers differ in how long they wait for a promise. */
async function ask(browser, question, ...values) {
  await browser.evaluate(
    (name, given) => {
      globalThis.answer = undefined;
      globalThis.judge[name](...given).then(
        value => (globalThis.answer = { value }),
        error => (globalThis.answer = { error: `${error}\n${error?.stack}` }),
      );
    },
    question,
    values,
  );
  const { value, error } = await waitFor(
    `the judge has answered: ${question}`,
    () => browser.evaluate(() => globalThis.answer),
    MOST_QUESTIONS,
  );
  if (error) throw new Error(error);
  return value;
}

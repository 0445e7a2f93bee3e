/** Checks the contract on one page in a browser. Returns problems as sentences. */

import { waitFor } from '../wait-for.mjs';
import { pressThrough, typeInField } from './hands.mjs';

/** Checking a page of several megabytes takes minutes. */
const MOST_ATTEMPTS = 20_000;

/**
 * Checks all claims by keys that are fed inside the page, for up to `most` items from both ends, and some by real keys. Keys that
 * took too long are listed in `slow` and are no problems, since their time depends on the machine.
 */
export async function holdsByFeeding(browser, address, most) {
  await open(browser, address);
  await ask(browser, 'judge', most);
  await pressThrough(browser, 4);
  return conclude(browser);
}

/** Checks all claims by real keys, for up to `steps` items. */
export async function holdsByHand(browser, address, steps) {
  await open(browser, address);
  const isEnded = await pressThrough(browser, steps);
  await ask(browser, 'judgeNoted', isEnded);
  return conclude(browser);
}

/** Does the same as `holdsByFeeding`, but slow keys are problems if they are slow again in a second check. */
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
  await browser.until('the judge is loaded', () => globalThis.judge !== undefined);
  await ask(browser, 'prepare');
}

async function conclude(browser) {
  await typeInField(browser);
  return ask(browser, 'verdict');
}

/** Calls an asynchronous method of the judge in the page, without a promise that the driver could stop waiting for. */
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
    `the method ${question} of the judge has returned`,
    () => browser.evaluate(() => globalThis.answer),
    MOST_ATTEMPTS,
  );
  if (error) throw new Error(error);
  return value;
}

/** Judges one page in a browser; what does not hold comes back as sentences. */

import { pressThrough, typeInField } from './hands.mjs';

/** The longest that a page may keep the judge, in milliseconds. */
const PATIENCE = 240_000;

/** All claims by keys that are fed inside the page, as far as so many items from both ends, then a handful by real keys. */
export async function holdsByFeeding(browser, address, most) {
  return slowTwice(async () => {
    await open(browser, address);
    await ask(browser, 'judge', most);
    await pressThrough(browser, 4);
    return conclude(browser);
  });
}

/** All claims by real keys, as far as so many steps lead. */
export async function holdsByHand(browser, address, steps) {
  return slowTwice(async () => {
    await open(browser, address);
    const isEnded = await pressThrough(browser, steps);
    await ask(browser, 'judgeNoted', isEnded);
    return conclude(browser);
  });
}

/** The machine is shared with others: a page on which nothing but a key's time is wrong is judged again, and both times count. */
async function slowTwice(act) {
  const first = await act();
  if (first.problems.length > 0 || first.slow.length === 0) return first;
  const again = await act();
  return again.slow.length > 0 ? { ...again, problems: [...again.problems, ...again.slow] } : again;
}

async function open(browser, address) {
  await browser.goto(address);
  await browser.evaluate(() => {
    globalThis.judge = undefined;
    import('/judge/index.mjs').then(({ Judge }) => (globalThis.judge = new Judge()));
  });
  await until(browser, () => globalThis.judge !== undefined);
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
  const { value, error } = await until(browser, () => globalThis.answer);
  if (error) throw new Error(error);
  return value;
}

async function until(browser, act) {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const answer = await browser.evaluate(act);
    if (answer) return answer;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('The judge does not come to an end.');
}

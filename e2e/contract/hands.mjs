/** The contract by real key presses, which the judge in the page observes. */

/** The presses in addition to one per item: a tall item is scrolled through by several. */
const MOST_SCROLLS = 200;

/** Moves down and up by real keys, presses the other motions, and reports problems. Returns whether the walk reached the end. */
export async function pressThrough(browser, steps) {
  await browser.press('g');
  const isEnded = await walk(browser, 'j', steps);
  const visited = await browser.evaluate(() => globalThis.judge.walks.j.length);
  await walk(browser, 'k', visited);
  await claim(browser, 'k returns to the first item', () => {
    const { j, k } = globalThis.judge.walks;
    return j[0] === k.at(-1) && j.length === k.length;
  });
  await ends(browser, isEnded);
  await headings(browser);
  for (const side of await browser.evaluate(() => globalThis.judge.sides())) await column(browser, side);
  await browser.press('g');
  return isEnded;
}

/** Presses a key until nothing moves or a number of items is visited. Returns whether nothing moved. */
async function walk(browser, key, most) {
  await note(browser, key);
  for (let presses = 0; presses < most * 3 + MOST_SCROLLS; presses++) {
    if (await browser.evaluate((name, count) => globalThis.judge.walks[name].length >= count, key, most))
      return false;
    await browser.press(key);
    if (!(await note(browser, key))) return true;
  }
  return false;
}

async function ends(browser, isEnded) {
  await browser.press('3j');
  await claim(browser, 'a real 3j leads to the fourth item', () => {
    const { walks, hand } = globalThis.judge;
    return walks.j.length < 4 || hand.item === walks.j[3];
  });
  await browser.press('G');
  await claim(
    browser,
    'a real G leads to the last item',
    wasAtEnd => {
      const { walks, end, hand } = globalThis.judge;
      const last = end ?? (wasAtEnd ? walks.j.at(-1) : hand.item);
      return hand.item === last && hand.item !== null;
    },
    isEnded,
  );
  await browser.press('g');
  await claim(
    browser,
    'a real g leads to the first item',
    () => globalThis.judge.hand.item === globalThis.judge.walks.j[0],
  );
}

async function headings(browser) {
  await browser.press(']');
  await claim(browser, 'a real ] leads to a heading', () => {
    const { hand, main } = globalThis.judge;
    const selector = 'h1,h2,h3,h4,h5,h6,[role=heading]';
    const { item } = hand;
    const isHeading = item?.matches(selector) || item?.querySelector(selector);
    return isHeading || main.querySelectorAll(selector).length < 2;
  });
}

async function column(browser, side) {
  const [there, back] = side === 'left' ? ['h', 'l'] : ['l', 'h'];
  await browser.press('gj');
  await browser.evaluate(() => void (globalThis.judge.origin = globalThis.judge.hand.item));
  const reach = async (key, isThere, value) => {
    for (let presses = 0; presses < 5; presses++) {
      if (await browser.evaluate(isThere, value)) return;
      await browser.press(key);
    }
  };
  const isIn = name => globalThis.judge.isBeside(name);
  await reach(there, isIn, side);
  await claim(browser, `a real ${there} reaches the column on the ${side}`, isIn, side);
  await browser.press('j');
  await reach(back, () => globalThis.judge.isInMain());
  await claim(
    browser,
    `a real ${back} leads back from the column on the ${side}`,
    () => globalThis.judge.hand.item === globalThis.judge.origin,
  );
}

/** Types into the first visible field of the page, and checks that the keys arrive there and have no other effect. */
export async function typeInField(browser) {
  const has = await browser.evaluate(() => {
    const field = [
      ...document.querySelectorAll('input:not([type]),input[type=text],input[type=search],textarea'),
    ].find(el => el.checkVisibility({ visibilityProperty: true }) && !el.disabled && !el.readOnly);
    field?.focus();
    return field !== undefined && document.activeElement === field;
  });
  if (!has) return;
  await browser.press('jGk5]');
  await claim(
    browser,
    'keys typed in a field are text',
    () => document.activeElement.value === 'jGk5]' && document.activeElement.matches('input,textarea'),
  );
}

function note(browser, key) {
  return browser.evaluate(name => globalThis.judge.note(name), key);
}

async function claim(browser, sentence, act, ...values) {
  if (await browser.evaluate(act, ...values)) return;
  await browser.evaluate(text => void globalThis.judge.problems.push(text), `not so: ${sentence}`);
}

/** Presses keys in Vim's notation as real keys, in each of the three engines. */

const MODIFIERS = {
  C: ['Control', '\uE009'],
  S: ['Shift', '\uE008'],
  A: ['Alt', '\uE00A'],
  D: ['Meta', '\uE03D'],
};
const NAMED = {
  Esc: ['Escape', '\uE00C'],
  CR: ['Enter', '\uE007'],
  Tab: ['Tab', '\uE004'],
  BS: ['Backspace', '\uE003'],
  Del: ['Delete', '\uE017'],
  Space: [' ', ' '],
  Up: ['ArrowUp', '\uE013'],
  Down: ['ArrowDown', '\uE015'],
  Left: ['ArrowLeft', '\uE012'],
  Right: ['ArrowRight', '\uE014'],
  Home: ['Home', '\uE011'],
  End: ['End', '\uE010'],
  PageUp: ['PageUp', '\uE00E'],
  PageDown: ['PageDown', '\uE00F'],
  F6: ['F6', '\uE036'],
  lt: ['<', '<'],
};
/** Characters that need Shift on the US layout. Drivers set `shiftKey` only if Shift is held. */
const SHIFTED = '~!@#$%^&*()_+{}|:"<>?';

/** Returns the key presses of a string such as `5j<C-p>`: the name and the WebDriver code of each key, and the modifiers to hold. */
export function presses(keys) {
  return [...keys.matchAll(/<((?:[CSAD]-)*)(\w+|.)>|([\s\S])/gu)].map(([, held = '', name, character]) => {
    const key = name ?? character;
    const modifiers = held.split('-').filter(Boolean);
    const isShifted =
      [...key].length === 1 && (SHIFTED.includes(key) || (key !== key.toLowerCase() && key.length === 1));
    if ((isShifted || key === 'lt') && !modifiers.includes('S')) modifiers.push('S');
    return { key: NAMED[key]?.[0] ?? key, code: NAMED[key]?.[1] ?? key, modifiers };
  });
}

/** Presses keys with the keyboard object of Puppeteer or Playwright. */
export async function pressByKeyboard(keyboard, keys) {
  for (const { key, modifiers } of presses(keys)) {
    for (const name of modifiers) await keyboard.down(MODIFIERS[name][0]);
    // For '/', Puppeteer presses the slash of the numeric keypad.
    await keyboard.press(key === '/' ? 'Slash' : key);
    for (const name of [...modifiers].reverse()) await keyboard.up(MODIFIERS[name][0]);
  }
}

/** Presses keys in a WebDriver session. */
export async function pressByDriver(driver, keys) {
  for (const { code, modifiers } of presses(keys)) {
    const action = (type, value) => ({ type, value });
    const held = modifiers.map(name => MODIFIERS[name][1]);
    const actions = [
      ...held.map(value => action('keyDown', value)),
      action('keyDown', code),
      action('keyUp', code),
      ...[...held].reverse().map(value => action('keyUp', value)),
    ];
    await driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  }
}

/** A plugin of web-test-runner that adds `vim-keys`, the command that unit tests use to press keys. */
export const keysPlugin = () => ({
  name: 'vim-keys',
  async executeCommand({ command, payload, session }) {
    if (command !== 'vim-keys') return undefined;
    const { browser, id } = session;
    if (browser.type === 'webdriver') await pressByDriver(browser.driver, payload);
    else await pressByKeyboard(browser.getPage(id).keyboard, payload);
    return true;
  },
});

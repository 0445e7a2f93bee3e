/** Tests that keys of the numpad and of on-screen keyboards run the intended bindings. */

import { expect } from '@open-wc/testing';
import { keydown } from '../../../test/layouts/keydown.js';
import { LEFT, TAKEN, leavePages, pageWith } from '../../../test/layouts/page.js';

const numpad = { location: 3 };

afterEach(leavePages);

describe('layouts: numpad and on-screen keyboards', () => {
  const five = () => keydown('5', 'Numpad5', numpad);

  it('a digit of the numpad runs its own binding, otherwise that of the digit, and otherwise is a count', () => {
    expect(pageWith(['<k5>', '5']).press(five())).to.equal('<k5>');
    expect(pageWith(['5']).press(five())).to.equal('5');
    expect(pageWith(['<k5>']).press(keydown('5', 'Digit5'))).to.equal(TAKEN);
    const page = pageWith(['j']);
    const pressed = [five(), keydown('0', 'Numpad0', numpad), keydown('j', 'KeyJ')].map(page.press);
    expect(pressed).to.deep.equal([TAKEN, TAKEN, '50j']);
  });

  it('without NumLock the digits of the numpad are arrows, Home and so on', () => {
    const names = { Numpad8: 'ArrowUp', Numpad2: 'ArrowDown', Numpad4: 'ArrowLeft', Numpad6: 'ArrowRight' };
    const page = pageWith(['<Up>', '<Down>', '<Left>', '<Right>', '<Home>', '<Del>', '<k8>', '8']);
    for (const [code, key] of Object.entries(names))
      expect(page.press(keydown(key, code, numpad))).to.equal(`<${key.slice(5)}>`);
    expect(page.press(keydown('Home', 'Numpad7', numpad))).to.equal('<Home>');
    expect(page.press(keydown('Delete', 'NumpadDecimal', numpad))).to.equal('<Del>');
    expect(page.press(keydown('Clear', 'Numpad5', numpad))).to.equal(LEFT);
  });

  it('signs and Enter of the numpad run their own bindings, otherwise those of the same main keys', () => {
    const rows = ['Add + +', 'Subtract - -', 'Multiply * *', 'Divide / /', 'Decimal , ,', 'Enter Enter <CR>'];
    const own = ['<kPlus>', '<kMinus>', '<kMultiply>', '<kDivide>', '<kPoint>', '<kEnter>'];
    const common = ['+', '-', '*', '/', ',', '<CR>'];
    const [named, bare] = [pageWith([...own, ...common]), pageWith(common)];
    rows.forEach((row, i) => {
      const [code, key, plain] = row.split(' ');
      expect(named.press(keydown(key, `Numpad${code}`, numpad))).to.equal(own[i]);
      expect(bare.press(keydown(key, `Numpad${code}`, numpad))).to.equal(plain);
    });
    expect(named.press(keydown('Enter', 'Enter'))).to.equal('<CR>');
  });

  it('a key without a code, as on-screen keyboards send it, runs the binding of its character', () => {
    const page = pageWith(['j', '<BS>']);
    expect(page.press(keydown('j', ''))).to.equal('j');
    expect(page.press(keydown('Backspace', ''))).to.equal('<BS>');
    expect(page.press(keydown('о', ''))).to.equal(LEFT);
  });
});

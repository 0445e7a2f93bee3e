/** Keys of many layouts, as browsers report them, run the bindings that a person means. */

import { expect } from '@open-wc/testing';
import * as layouts from '../../../test/layouts/index.js';
import { keydown, keydownsOf, type Fields } from '../../../test/layouts/keydown.js';
import { LEVELS, strokesOf, type Layout, type Level, type Stroke } from '../../../test/layouts/layout.js';
import { eventFor, isForeign, letterAt, meant } from '../../../test/layouts/meant.js';
import { ASCII, CHARACTERS, LETTERS, chordsWith } from '../../../test/layouts/names.js';
import {
  LEFT,
  TAKEN,
  expectAll,
  fullPage,
  leavePages,
  mistakes,
  pageWith,
} from '../../../test/layouts/page.js';

const { french, korean, swissMac, us, usMac } = layouts;
const all: readonly Layout[] = Object.values(layouts);
const macs = all.filter(layout => layout.isMac);
const latin = all.filter(layout => !layout.letters);
const foreign = all.filter(layout => layout.letters);

const ctrl = { ctrlKey: true };
const alt = { altKey: true };
const meta = { metaKey: true };
const shift = { shiftKey: true };
const caps = { modifierCapsLock: true };
const MODIFIERS = { C: ctrl, A: alt, D: meta };

afterEach(leavePages);

describe('layouts: what is typed', () => {
  for (const layout of all)
    it(`${layout.name}: each key runs the binding of its character, and of no other`, () =>
      expectAll([layout], () => mistakes(fullPage(layout), strokesOf(layout, 'plain', 'shift'), meant)));

  const third: readonly (readonly [claim: string, ...levels: Level[]])[] = [
    ['AltGr on Linux', 'altGr', 'altGrShift'],
    ['AltGr on Windows, whether or not Ctrl and Alt are reported,', 'windowsAltGr'],
    ['Option on a Mac, whether or not AltGraph is reported,', 'option', 'optionShift'],
  ];
  for (const [claim, ...levels] of third)
    it(`${claim} runs the binding of the character it types, and of no other`, () =>
      expectAll(
        all.filter(layout => strokesOf(layout, ...levels).length > 0),
        layout => mistakes(fullPage(layout), strokesOf(layout, ...levels), meant),
      ));

  it('a character outside of ASCII can be bound, and wins over what its position stands for', () => {
    const own = (layout: Layout) =>
      strokesOf(layout, ...LEVELS).filter(({ key }) => key !== 'Dead' && !ASCII.includes(key));
    const names = (layout: Layout) => [...new Set(own(layout).map(({ key }) => key))];
    const some = all.filter(layout => own(layout).length > 0);
    expectAll(some, layout => mistakes(fullPage(layout, names(layout)), own(layout), ({ key }) => key));
  });

  it('all of ASCII can be typed on a Latin layout, but for accents that are dead keys', () => {
    const missing = latin.map(layout => {
      const typed = new Set(strokesOf(layout, ...LEVELS).map(({ key }) => key));
      return layout.name + ASCII.filter(character => !typed.has(character)).join('');
    });
    const others =
      'French on a Mac^`~, German^`, German on a Mac`~, Swiss German on a Mac`~, US, US on a Mac';
    expect(missing.join(', ')).to.equal(`Colemak, Dvorak, French, ${others}`);
  });

  it("Colemak's CapsLock is a Backspace", () =>
    expect(pageWith(['<BS>']).press(keydown('Backspace', 'CapsLock'))).to.equal('<BS>'));
});

describe('layouts: beside Ctrl, Alt and Command', () => {
  /** Presses the letters of a layout with each modifier, without and with Shift. */
  const mistakesOf = (layout: Layout, letterOf: (stroke: Stroke) => string): string => {
    const page = fullPage(layout, chordsWith('C', 'A', 'D'));
    const strokes = strokesOf(layout, 'plain', 'shift').filter(stroke => LETTERS.includes(letterOf(stroke)));
    const press = ([held, fields]: [string, Fields]): string =>
      mistakes(page, strokes, s => `<${held}-${s.level === 'shift' ? 'S-' : ''}${letterOf(s)}>`, fields);
    // Option is what types on a Mac.
    const modifiers = Object.entries(MODIFIERS).filter(([held]) => !(layout.isMac && held === 'A'));
    return modifiers.map(press).join('');
  };

  it('they go with the letter that is typed', () =>
    expectAll(latin, layout => mistakesOf(layout, ({ key }) => key.toLowerCase())));

  it('a letter of another script stands for the one at its position, with Shift as well', () =>
    expectAll(foreign, layout => mistakesOf(layout, stroke => (isForeign(stroke) ? letterAt(stroke) : ''))));

  it('a sign that is typed wins over the letter at its position', () => {
    const page = pageWith(['<C-/>', '<A-/>', "<C-'>", '<C-;>', ...chordsWith('C', 'A')]);
    expect(page.press(keydown('/', 'KeyQ', ctrl)), 'Hebrew').to.equal('<C-/>');
    expect(page.press(keydown('/', 'KeyQ', alt)), 'Hebrew').to.equal('<A-/>');
    expect(page.press(keydown("'", 'KeyW', ctrl)), 'Hebrew').to.equal("<C-'>");
    expect(page.press(keydown(';', 'KeyQ', ctrl)), 'Greek').to.equal('<C-;>');
  });

  it('CapsLock is no Shift beside them', () => {
    const page = pageWith(chordsWith('C'));
    expect(page.press(keydown('P', 'KeyP', { ...ctrl, ...caps }))).to.equal('<C-p>');
    expect(page.press(keydown('p', 'KeyP', { ...ctrl, ...caps, ...shift }))).to.equal('<C-S-p>');
    expect(page.press(keydown('З', 'KeyP', { ...ctrl, ...caps })), 'Russian').to.equal('<C-p>');
  });

  it('Command with Shift reports a small letter on a Mac and runs the binding with Shift', () =>
    expectAll(macs, layout => {
      const letters = strokesOf(layout, 'plain').filter(({ key }) => LETTERS.includes(key));
      const page = fullPage(layout, chordsWith('D'));
      return mistakes(page, letters, ({ key }) => `<D-S-${key}>`, { ...meta, ...shift });
    }));

  it('AltGr text runs no binding with Ctrl, Alt or both, and is typed', () => {
    const held = ['C-A', 'C', 'A'].flatMap(name => ASCII.map(key => `<${name}-${key.replace('<', 'lt')}>`));
    expectAll(
      all.filter(layout => layout.levels.altGr),
      layout =>
        mistakes(pageWith(held), strokesOf(layout, 'windowsAltGr', 'altGr', 'altGrShift'), () => LEFT),
    );
  });

  it('Ctrl and Alt held by hand do run one', () =>
    expect(pageWith(['<C-A-e>', 'e']).press(keydown('e', 'KeyE', { ...ctrl, ...alt }))).to.equal('<C-A-e>'));
});

describe('layouts: Option on a Mac', () => {
  it('a binding with Alt runs by position, before what Option types, on the keys of accents too', () =>
    expectAll(macs, layout => {
      const strokes = strokesOf(layout, 'option', 'optionShift').filter(letterAt);
      const name = (stroke: Stroke) => `<A-${stroke.level === 'option' ? '' : 'S-'}${letterAt(stroke)}>`;
      return mistakes(fullPage(layout, chordsWith('A')), strokes, name);
    }));

  it('Option+s types ß where <A-s> is not bound, and runs it where it is', () => {
    const press = (...keys: string[]) => pageWith(keys, { apple: true }).press(keydown('ß', 'KeyS', alt));
    expect(press('s', 'S', '<C-A-s>')).to.equal(LEFT);
    expect(press('s', '<A-s>')).to.equal('<A-s>');
    expect(press('ß', '<A-s>')).to.equal('<A-s>');
    expect(press('ß')).to.equal('ß');
  });

  it('Swiss German: [ ] { } @ # \\ | are typed with Option and run their bindings', () => {
    const signs = [...'[]{}@#\\|'];
    const strokes = strokesOf(swissMac, 'option', 'optionShift').filter(({ key }) => signs.includes(key));
    expect(new Set(strokes.map(({ key }) => key)).size).to.equal(signs.length);
    expect(mistakes(pageWith(signs, { apple: true }), strokes, ({ key }) => key)).to.equal('');
  });

  it('Option with a key that has a name is a chord', () => {
    const page = pageWith(['<A-Left>', '<A-Space>', '<Space>', '<Left>'], { apple: true });
    expect(page.press(keydown('ArrowLeft', 'ArrowLeft', alt))).to.equal('<A-Left>');
    expect(page.press(keydown('\u00a0', 'Space', alt))).to.equal('<A-Space>');
  });

  it('Ctrl or Command beside Option run by position whatever Option would type', () => {
    const page = pageWith(['<A-D-s>', '<C-A-s>', '<A-s>', 's', 'ß'], { apple: true });
    expect(page.press(keydown('ß', 'KeyS', { ...meta, ...alt }))).to.equal('<A-D-s>');
    expect(page.press(keydown('ß', 'KeyS', { ...ctrl, ...alt }))).to.equal('<C-A-s>');
  });
});

describe('layouts: counts', () => {
  it('a digit counts wherever the layout types it', () => {
    for (const layout of all) {
      const page = pageWith(['j'], { apple: layout.isMac });
      const press = (character: string) => page.press(eventFor(layout, character));
      for (const digit of '123456789')
        expect(press(digit) + press('j'), `${layout.name} ${digit}`).to.equal(`${TAKEN}${digit}j`);
      expect(press('0'), `${layout.name} 0`).to.equal(LEFT);
      expect(press('1') + press('0') + press('j'), `${layout.name} 10`).to.equal(`${TAKEN}${TAKEN}10j`);
    }
  });

  it('AZERTY: digits count with Shift or CapsLock, their keys alone count nothing', () => {
    const page = pageWith(['j']);
    const j = () => page.press(keydown('j', 'KeyJ'));
    for (const held of [shift, caps])
      expect(page.press(keydown('3', 'Digit3', held)) + j()).to.equal(`${TAKEN}3j`);
    const digitKeys = strokesOf(french, 'plain').filter(({ code }) => code.startsWith('Digit'));
    expect(mistakes(page, digitKeys, () => LEFT) + j()).to.equal('j');
  });
});

describe('layouts: what is no key of its own is left alone, and what is pending stays', () => {
  /** Presses each of these after a prefix, and then the continuation. */
  const expectKept = (layout: Layout, between: readonly Event[], what: string): void => {
    const page = pageWith([...CHARACTERS.filter(key => key !== 'z'), 'zj'], { apple: layout.isMac });
    for (const event of between) {
      const became = [eventFor(layout, 'z'), event, eventFor(layout, 'j')].map(page.press);
      expect(became.join(', '), `${layout.name}, ${what}`).to.equal(`${TAKEN}, ${LEFT}, zj`);
    }
  };

  for (const layout of all) {
    const dead = strokesOf(layout, ...LEVELS).filter(({ key }) => key === 'Dead');
    if (dead.length > 0)
      it(`${layout.name}: dead keys`, () => {
        for (const stroke of dead) expectKept(layout, keydownsOf(stroke), `${stroke.level} ${stroke.code}`);
      });
  }

  it('modifiers and locks', () => {
    const names =
      'Shift Control Alt AltGraph Meta CapsLock NumLock ScrollLock Fn Compose HangulMode HanjaMode';
    for (const name of names.split(' ')) expectKept(us, [keydown(name, name)], name);
    expectKept(us, [keydown('AltGraph', 'AltRight', { ...ctrl, ...alt, modifierAltGraph: true })], 'AltGr');
    expectKept(usMac, [keydown('Alt', 'AltLeft', alt)], 'Option');
  });

  it('events without a key, as autofill sends, and keys that nobody knows', () => {
    const plain = () => new Event('keydown', { bubbles: true, cancelable: true });
    for (const layout of [us, usMac])
      expectKept(
        layout,
        [plain(), keydown(undefined, ''), keydown('', ''), keydown('Unidentified', '')],
        'no key',
      );
  });

  const shapes: readonly (readonly [claim: string, of: (key: string, code: string) => Event])[] = [
    ['it composes', (key, code) => keydown(key, code, { isComposing: true })],
    ['code 229', (key, code) => keydown(key, code, { keyCode: 229 })],
    ['the key Process', (_, code) => keydown('Process', code)],
  ];
  for (const [claim, of] of shapes)
    it(`an input method that reports ${claim}`, () => {
      for (const layout of [us, korean, usMac]) {
        const typing = strokesOf(layout, 'plain').map(({ key, code }) => of(key, code));
        const named = ['Enter', 'Escape', 'Backspace', 'ArrowDown'].map(key => of(key, key));
        expectKept(layout, [...typing, ...named, of(' ', 'Space')], claim);
      }
    });
});

describe('layouts: CapsLock', () => {
  it('turns no j into J, and with Shift no J into j, whatever is reported', () =>
    expectAll(all, layout => {
      const page = fullPage(layout);
      const small = strokesOf(layout, 'plain').filter(stroke => /^[a-z]$/.test(meant(stroke)));
      const name = (stroke: Stroke) => meant({ ...stroke, level: 'plain', key: stroke.key.toLowerCase() });
      const capital = (stroke: Stroke) => name(stroke).toUpperCase();
      const big = small.map(stroke => ({ ...stroke, key: stroke.key.toUpperCase() }));
      // With Shift a small letter is reported on Windows and Linux, a capital on a Mac.
      const shifted = [...small, ...big].map(stroke => ({ ...stroke, level: 'shift' as const }));
      return mistakes(page, big, name, caps) + mistakes(page, shifted, capital, caps);
    }));

  it('types Latin capitals on a Hebrew keyboard of Windows, which stand for small letters', () => {
    const page = pageWith(['j', 'J']);
    expect(page.press(keydown('J', 'KeyJ', caps))).to.equal('j');
    expect(page.press(keydown('ח', 'KeyJ', { ...caps, ...shift }))).to.equal('J');
  });

  it('changes no sign', () =>
    expectAll(all, layout => {
      const signs = strokesOf(layout, 'plain', 'shift').filter(({ key }) => /^[!-@[-`{-~]$/.test(key));
      return mistakes(fullPage(layout), signs, meant, caps);
    }));
});

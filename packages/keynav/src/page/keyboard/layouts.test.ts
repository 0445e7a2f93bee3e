/** Tests that keys of many layouts, as browsers report them, run the intended bindings. */

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

describe('layouts: characters', () => {
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

  it('a character outside ASCII can be bound, and takes precedence over the US key at its position', () => {
    const own = (layout: Layout) =>
      strokesOf(layout, ...LEVELS).filter(({ key }) => key !== 'Dead' && !ASCII.includes(key));
    const names = (layout: Layout) => [...new Set(own(layout).map(({ key }) => key))];
    const some = all.filter(layout => own(layout).length > 0);
    expectAll(some, layout => mistakes(fullPage(layout, names(layout)), own(layout), ({ key }) => key));
  });

  it('all of ASCII can be typed on Latin layouts, except accents that are dead keys', () => {
    const missing = latin.map(layout => {
      const typed = new Set(strokesOf(layout, ...LEVELS).map(({ key }) => key));
      return layout.name + ASCII.filter(character => !typed.has(character)).join('');
    });
    const others =
      'French on a Mac^`~, German^`, German on a Mac`~, Swiss German on a Mac`~, US, US on a Mac';
    expect(missing.join(', ')).to.equal(`Colemak, Dvorak, French, ${others}`);
  });

  it('CapsLock is Backspace on Colemak', () =>
    expect(pageWith(['<BS>']).press(keydown('Backspace', 'CapsLock'))).to.equal('<BS>'));
});

describe('layouts: Ctrl, Alt and Command', () => {
  /** Presses the letters of a layout with each modifier, without and with Shift. */
  const mistakesOf = (layout: Layout, letterOf: (stroke: Stroke) => string): string => {
    const page = fullPage(layout, chordsWith('C', 'A', 'D'));
    const strokes = strokesOf(layout, 'plain', 'shift').filter(stroke => LETTERS.includes(letterOf(stroke)));
    const press = ([held, fields]: [string, Fields]): string =>
      mistakes(page, strokes, s => `<${held}-${s.level === 'shift' ? 'S-' : ''}${letterOf(s)}>`, fields);
    // On a Mac, Option types characters.
    const modifiers = Object.entries(MODIFIERS).filter(([held]) => !(layout.isMac && held === 'A'));
    return modifiers.map(press).join('');
  };

  it('run the binding of the letter that is typed', () =>
    expectAll(latin, layout => mistakesOf(layout, ({ key }) => key.toLowerCase())));

  it('run the binding of the US letter at the position of a letter of another script, also with Shift', () =>
    expectAll(foreign, layout => mistakesOf(layout, stroke => (isForeign(stroke) ? letterAt(stroke) : ''))));

  it('run the binding of a sign that is typed rather than that of the US letter at its position', () => {
    const page = pageWith(['<C-/>', '<A-/>', "<C-'>", '<C-;>', ...chordsWith('C', 'A')]);
    expect(page.press(keydown('/', 'KeyQ', ctrl)), 'Hebrew').to.equal('<C-/>');
    expect(page.press(keydown('/', 'KeyQ', alt)), 'Hebrew').to.equal('<A-/>');
    expect(page.press(keydown("'", 'KeyW', ctrl)), 'Hebrew').to.equal("<C-'>");
    expect(page.press(keydown(';', 'KeyQ', ctrl)), 'Greek').to.equal('<C-;>');
  });

  it('ignore CapsLock', () => {
    const page = pageWith(chordsWith('C'));
    expect(page.press(keydown('P', 'KeyP', { ...ctrl, ...caps }))).to.equal('<C-p>');
    expect(page.press(keydown('p', 'KeyP', { ...ctrl, ...caps, ...shift }))).to.equal('<C-S-p>');
    expect(page.press(keydown('З', 'KeyP', { ...ctrl, ...caps })), 'Russian').to.equal('<C-p>');
  });

  it('run the binding with Shift for Command with Shift on a Mac, which reports a small letter', () =>
    expectAll(macs, layout => {
      const letters = strokesOf(layout, 'plain').filter(({ key }) => LETTERS.includes(key));
      const page = fullPage(layout, chordsWith('D'));
      return mistakes(page, letters, ({ key }) => `<D-S-${key}>`, { ...meta, ...shift });
    }));

  it('run no binding for text that is typed with AltGr', () => {
    const held = ['C-A', 'C', 'A'].flatMap(name => ASCII.map(key => `<${name}-${key.replace('<', 'lt')}>`));
    expectAll(
      all.filter(layout => layout.levels.altGr),
      layout =>
        mistakes(pageWith(held), strokesOf(layout, 'windowsAltGr', 'altGr', 'altGrShift'), () => LEFT),
    );
  });

  it('run the binding for both when Ctrl and Alt are held without AltGr', () =>
    expect(pageWith(['<C-A-e>', 'e']).press(keydown('e', 'KeyE', { ...ctrl, ...alt }))).to.equal('<C-A-e>'));
});

describe('layouts: Option on a Mac', () => {
  it('runs bindings with Alt by position, before those of the typed character, also on dead keys', () =>
    expectAll(macs, layout => {
      const strokes = strokesOf(layout, 'option', 'optionShift').filter(letterAt);
      const name = (stroke: Stroke) => `<A-${stroke.level === 'option' ? '' : 'S-'}${letterAt(stroke)}>`;
      return mistakes(fullPage(layout, chordsWith('A')), strokes, name);
    }));

  it('runs <A-s> for Option+s if it is bound, and otherwise types ß', () => {
    const press = (...keys: string[]) => pageWith(keys, { apple: true }).press(keydown('ß', 'KeyS', alt));
    expect(press('s', 'S', '<C-A-s>')).to.equal(LEFT);
    expect(press('s', '<A-s>')).to.equal('<A-s>');
    expect(press('ß', '<A-s>')).to.equal('<A-s>');
    expect(press('ß')).to.equal('ß');
  });

  it('types [ ] { } @ # \\ | on a Swiss German layout, and these run their bindings', () => {
    const signs = [...'[]{}@#\\|'];
    const strokes = strokesOf(swissMac, 'option', 'optionShift').filter(({ key }) => signs.includes(key));
    expect(new Set(strokes.map(({ key }) => key)).size).to.equal(signs.length);
    expect(mistakes(pageWith(signs, { apple: true }), strokes, ({ key }) => key)).to.equal('');
  });

  it('forms a chord with a named key', () => {
    const page = pageWith(['<A-Left>', '<A-Space>', '<Space>', '<Left>'], { apple: true });
    expect(page.press(keydown('ArrowLeft', 'ArrowLeft', alt))).to.equal('<A-Left>');
    expect(page.press(keydown('\u00a0', 'Space', alt))).to.equal('<A-Space>');
  });

  it('with Ctrl or Command runs bindings by position, whatever Option would type', () => {
    const page = pageWith(['<A-D-s>', '<C-A-s>', '<A-s>', 's', 'ß'], { apple: true });
    expect(page.press(keydown('ß', 'KeyS', { ...meta, ...alt }))).to.equal('<A-D-s>');
    expect(page.press(keydown('ß', 'KeyS', { ...ctrl, ...alt }))).to.equal('<C-A-s>');
  });
});

describe('layouts: counts', () => {
  it('a digit is a count wherever the layout types it', () => {
    for (const layout of all) {
      const page = pageWith(['j'], { apple: layout.isMac });
      const press = (character: string) => page.press(eventFor(layout, character));
      for (const digit of '123456789')
        expect(press(digit) + press('j'), `${layout.name} ${digit}`).to.equal(`${TAKEN}${digit}j`);
      expect(press('0'), `${layout.name} 0`).to.equal(LEFT);
      expect(press('1') + press('0') + press('j'), `${layout.name} 10`).to.equal(`${TAKEN}${TAKEN}10j`);
    }
  });

  it('on AZERTY digits are counts with Shift or CapsLock, and their keys alone are not', () => {
    const page = pageWith(['j']);
    const j = () => page.press(keydown('j', 'KeyJ'));
    for (const held of [shift, caps])
      expect(page.press(keydown('3', 'Digit3', held)) + j()).to.equal(`${TAKEN}3j`);
    const digitKeys = strokesOf(french, 'plain').filter(({ code }) => code.startsWith('Digit'));
    expect(mistakes(page, digitKeys, () => LEFT) + j()).to.equal('j');
  });
});

describe('layouts: events that are not key presses are left to the page, and keys stay pending', () => {
  /** Presses each of these keys after a prefix, and then the continuation. */
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

  it('events without a key, as autofill sends them, and unknown keys', () => {
    const plain = () => new Event('keydown', { bubbles: true, cancelable: true });
    for (const layout of [us, usMac])
      expectKept(
        layout,
        [plain(), keydown(undefined, ''), keydown('', ''), keydown('Unidentified', '')],
        'no key',
      );
  });

  const shapes: readonly (readonly [claim: string, of: (key: string, code: string) => Event])[] = [
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
  it('does not turn j into J, and with Shift not J into j, whatever is reported', () =>
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

  it('types Latin capitals on a Hebrew layout on Windows, which are read as small letters', () => {
    const page = pageWith(['j', 'J']);
    expect(page.press(keydown('J', 'KeyJ', caps))).to.equal('j');
    expect(page.press(keydown('ח', 'KeyJ', { ...caps, ...shift }))).to.equal('J');
  });

  it('does not change signs', () =>
    expectAll(all, layout => {
      const signs = strokesOf(layout, 'plain', 'shift').filter(({ key }) => /^[!-@[-`{-~]$/.test(key));
      return mistakes(fullPage(layout), signs, meant, caps);
    }));
});

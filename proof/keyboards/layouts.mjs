/** The layouts on which keys are pressed, and what each sequence of keys has to do. */

/** The numbers of the keys of a PC keyboard in X, by what they type on the layout of the United States. */
const POSITIONS = {
  3: '12',
  a: '38',
  d: '40',
  g: '42',
  j: '44',
  k: '45',
  m: '58',
  z: '52',
  apostrophe: '48',
  slash: '61',
  question: 'shift+61',
  G: 'shift+42',
};

/**
 * The layouts: the words for setxkbmap, and whether its letters are Latin. On those, each key is pressed where the layout has it; on the
 * others, where the United States have it. `except` has the keys that are elsewhere.
 */
export const LAYOUTS = [
  { name: 'United States', words: ['us'], isLatin: true },
  { name: 'French', words: ['fr'], isLatin: true },
  { name: 'German', words: ['de'], isLatin: true },
  { name: 'Bépo', words: ['fr', '-variant', 'bepo'], isLatin: true },
  { name: 'Dvorak', words: ['us', '-variant', 'dvorak'], isLatin: true },
  { name: 'Turkish', words: ['tr'], isLatin: true },
  // Characters count where a layout types them: the slash and the question mark.
  { name: 'Russian', words: ['ru'], except: { slash: 'shift+51', question: 'shift+16' } },
  { name: 'Greek', words: ['gr'] },
  { name: 'Arabic', words: ['ara'] },
  { name: 'Devanagari', words: ['in', '-variant', 'deva'] },
  // The plain key of 3 types a hyphen: docs/browsers.md.
  { name: 'Thai', words: ['th'], except: { 3: 'shift+13' } },
  { name: 'Armenian', words: ['am'] },
];

/** Layouts with keys that type nothing, or that are read in another way than as characters, with their own checks. */
export const SPECIAL = [
  {
    // The key that is dead is pressed by its position: it has no character.
    name: "United States, international: a dead `'`",
    words: ['us', '-variant', 'intl'],
    isLatin: true,
    checks: [
      ['jma', ['j', 'j', 'm', 'a', 'G'], ({ current }) => current === 'h20'],
      ["'a", ['48', 'a'], ({ current }) => current === 'p2'],
      ['M<BS>', ['M', 'BackSpace'], ({ current }) => current === 'h20'],
    ],
  },
  {
    name: 'United States and Russian: switched amid keys',
    words: ['us,ru', '-option', 'grp:sclk_toggle'],
    isLatin: true,
    checks: [
      ['jj', ['44', '44'], ({ current }) => current === 'p2'],
      // 78 is Scroll Lock, which switches the layout.
      ['3<switch>j', ['12', '78', '44'], ({ current }) => current === 'p5'],
      ['m<switch>aG', ['58', '78', '38', 'shift+42'], ({ current }) => current === 'h20'],
      ["'a", ['48', '38'], ({ current }) => current === 'p5'],
    ],
  },
  {
    name: 'Japanese: keys of the kana',
    words: ['jp'],
    isLatin: true,
    checks: [
      ['jj', ['j', 'j'], ({ current }) => current === 'p2'],
      ['3<Hiragana>j', ['3', 'Hiragana_Katakana', 'j'], ({ current }) => current === 'p5'],
      ['m<Zenkaku>aG', ['m', 'Zenkaku_Hankaku', 'a', 'G'], ({ current }) => current === 'h20'],
      ["'a", ['apostrophe', 'a'], ({ current }) => current === 'p5'],
    ],
  },
  {
    name: 'Turkish: CapsLock, and F13',
    words: ['tr'],
    isLatin: true,
    checks: [
      ['j', ['j'], ({ current }) => current === 'p1'],
      // 48 types i, with CapsLock İ.
      ['i with CapsLock', ['Caps_Lock', '48'], ({ focus }) => focus === 'field'],
      ['<Esc>', ['Caps_Lock', 'Escape'], ({ focus }) => focus === 'p1'],
      // 191 is F13, which the page has bound.
      ['<F13>', ['191'], ({ current }) => current === 'h20'],
    ],
  },
];

/** Sequences of keys on a fresh page, one after the other: their keys, and whether the state is right afterwards. */
export const CHECKS = [
  ['jj', ['j', 'j'], ({ current }) => current === 'p2'],
  ['3j', ['3', 'j'], ({ current }) => current === 'p5'],
  ['k', ['k'], ({ current }) => current === 'p4'],
  ['G', ['G'], ({ current }) => current === 'h20'],
  ['g', ['g'], ({ current }) => current === 'p1'],
  ['zz', ['z', 'z'], ({ current }) => current === 'p1'],
  ['<C-d>', ['ctrl+d'], ({ current }) => current !== '' && current !== 'p1'],
  ['gma', ['g', 'm', 'a', 'G'], ({ current }) => current === 'h20'],
  ["'a", ['apostrophe', 'a'], ({ current }) => current === 'p1'],
  ['?', ['question'], ({ open }) => open.includes('vim-keybinds')],
  ['<Esc>', ['Escape', 'Escape'], ({ open }) => open.length === 0],
  ['/', ['slash'], ({ open }) => open.includes('vim-palette')],
  ['<Esc>', ['Escape', 'Escape'], ({ open, current }) => open.length === 0 && current === 'p1'],
];

/** Returns how a key is pressed on a layout. */
export function keyOn({ isLatin, except }, key) {
  if (isLatin || /^[A-Z]\w/.test(key)) return key;
  const [modifier, plain] = key.startsWith('ctrl+') ? ['ctrl+', key.slice(5)] : ['', key];
  return modifier + (except?.[plain] ?? POSITIONS[plain]);
}

/** The input methods of fcitx5, with two keys that begin a composition. */
export const METHODS = ['anthy', 'hangul', 'pinyin'];

/**
 * Returns what is done with an input method, on a fresh page. `on` switches it on, in the field that has the focus, and `click` is a press
 * of the pointer beside the palette. Hangul has
 * no conversion that Enter would end: a second, real Enter follows the commit, as in every field.
 */
export const compositions = method => [
  // On a fresh page no element gets the focus when the palette closes.
  ['/ first', ['slash', 'on'], ({ open }) => open.length > 0],
  ['<Esc> closes it', ['Escape'], ({ open }) => open.length === 0],
  ['jj', ['j', 'j'], ({ current }) => current === 'p2'],
  ['/ opens the palette', ['slash'], ({ open }) => open.length > 0],
  ['<Esc> closes it', ['Escape'], ({ open }) => open.length === 0],
  ['j afterwards', ['j'], ({ current }) => current === 'p3'],
  ['a composition', ['slash', 'k', 'a'], ({ query, wasComposing }) => query !== '' && wasComposing],
  method === 'hangul'
    ? ['<CR> commits, and acts', ['Return'], ({ open, path }) => open.length === 0 && path === '/']
    : ['<CR> only commits', ['Return', 'x'], ({ query }) => /.x$/.test(query)],
  ['<Esc> closes', ['Escape', 'Escape', 'Escape'], ({ open }) => open.length === 0],
  ['j after a composition', ['j'], ({ current }) => current === 'p4'],
  ['a second one', ['slash', 'k', 'a'], ({ wasComposing }) => wasComposing],
  ['a click beside it', ['click'], ({ open }) => open.length === 0],
  ['k after the click', ['k'], ({ current }) => current === 'p3'],
  ['a third one', ['slash', 'p'], ({ wasComposing }) => wasComposing],
  // Otherwise Chromium opens the list of downloads.
  ['<C-j> in it', ['ctrl+j'], ({ open, hasFocus }) => open.length > 0 && hasFocus],
  ['<Esc> closes', ['Escape', 'Escape', 'Escape'], ({ open }) => open.length === 0],
  ['j after it', ['j'], ({ current }) => current === 'p4'],
];

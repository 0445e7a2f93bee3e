/** Awkward pages: the HTML of the main part, a change to it, the keys to press, and the element that must have the focus afterwards. */

const link = id => `<a href="#" id="${id}">${id}</a>`;
const item = (id, attributes = '') => `<li ${attributes}>${link(id)}</li>`;
const list = (...items) => `<ul>${items.join('')}</ul>`;
const between = attributes => list(item('a'), item('b', attributes), item('c'));

/** A list that is taller than the screen. */
const long = list(...Array.from({ length: 60 }, (_, i) => item(`n${i}`)));
const bar = edge =>
  `<div style="position:fixed;left:0;right:0;${edge}:0;height:90px;background:silver;z-index:9">bar</div>`;

/** The item between `a` and `c` cannot be seen or used. */
const hidden = [
  ['display: none', between('style="display:none"')],
  ['visibility: hidden', between('style="visibility:hidden"')],
  ['the hidden attribute', between('hidden')],
  [
    'a closed details',
    list(item('a'), `<li><details><summary id="s">more</summary>${link('b')}</details></li>`, item('c')),
    2,
  ],
  ['inert', between('inert')],
  ['content-visibility: hidden', between('style="content-visibility:hidden"')],
].map(([name, main, steps = 1]) => ({
  name: `an item hidden by ${name} is skipped`,
  main,
  keys: Array(steps).fill('next'),
  focus: 'c',
}));

const next = ['next'];
const change = (name, act, focus, more) => ({ name, main: between(''), act, keys: next, focus, ...more });

/** The cases. Each starts with the focus on `a`, unless `from` is another id or `null`. */
export const CASES = [
  ...hidden,
  change('an item hidden later by a class is skipped', "document.body.className='off'", 'c', {
    main: `<style>.off .b{display:none}</style>${between('class="b"')}`,
  }),
  {
    name: 'a disabled button is skipped',
    main: list(item('a'), '<li><button id="b" disabled>b</button></li>', item('c')),
    keys: next,
    focus: 'c',
  },
  change(
    'if the current item is removed, the item after it is next',
    "document.querySelector('#b').parentElement.remove()",
    'c',
    { first: next },
  ),
  change(
    'an item inserted after the current one is next',
    `document.querySelector('#a').parentElement.insertAdjacentHTML('afterend','<li><a href="#" id="x">x</a></li>')`,
    'x',
  ),
  change(
    'moved items are visited in their new order',
    "document.querySelector('ul').prepend(document.querySelector('#c').parentElement)",
    'a',
    { from: 'b', first: next },
  ),
  {
    name: 'a link in an open shadow root is an item',
    main: list(
      item('a'),
      '<li><div id="host"><template shadowrootmode="open"><a href="#" id="b">b</a></template></div></li>',
      item('c'),
    ),
    keys: next,
    focus: 'b',
  },
  {
    name: 'a fixed header does not cover the item when moving up',
    main: bar('top') + long,
    from: 'n59',
    keys: Array(45).fill('previous'),
    focus: 'n14',
    isClear: true,
  },
  {
    name: 'a fixed footer does not cover the item when moving down',
    main: bar('bottom') + long,
    from: 'n0',
    keys: Array(45).fill('next'),
    focus: 'n45',
    isClear: true,
  },
  {
    name: 'the key for right goes to the column on the right',
    main: between(''),
    beside: true,
    from: 'b',
    keys: ['right'],
    focus: 'r',
  },
  {
    name: 'the key for right goes to the right also in right-to-left text',
    main: between(''),
    beside: true,
    direction: 'rtl',
    from: 'b',
    keys: ['right'],
    focus: 'l',
  },
  {
    name: 'left, then right returns to the same item',
    main: between(''),
    beside: true,
    keys: ['next', 'left', 'right'],
    focus: 'b',
    through: 'l',
  },
  {
    name: 'motions stay inside a modal dialog',
    main: `${between('')}<dialog><button id="d1">d1</button><p><button id="d2">d2</button></p></dialog>`,
    act: "document.querySelector('dialog').showModal()",
    from: null,
    keys: ['next', 'next', 'next'],
    focus: 'd2',
  },
  {
    name: 'the first key press, with nothing focused, goes to the first item',
    main: between(''),
    from: null,
    keys: next,
    focus: 'a',
  },
  {
    name: 'a paragraph is an item',
    main: `${list(item('a'))}<p id="p">Text to read.</p>`,
    keys: next,
    focus: 'p',
  },
  {
    name: 'a text field keeps its keys',
    main: `${list(item('a'))}<p><input id="f" value="text"></p>${list(item('c'))}`,
    from: 'f',
    keys: next,
    focus: 'f',
  },
  { name: 'motions stop at the last item', main: between(''), from: 'c', keys: next, focus: 'c' },
  { name: 'the tab order does not change', main: between(''), keys: next, focus: 'b', keepsTabs: true },
  { name: 'stopping restores the page', main: between(''), keys: next, focus: 'b', leavesPage: true },
];

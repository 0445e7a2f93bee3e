/** Awkward pages: the main part, what is done to it, the keys, and where the focus has to be then. */

const link = id => `<a href="#" id="${id}">${id}</a>`;
const item = (id, more = '') => `<li ${more}>${link(id)}</li>`;
const list = (...items) => `<ul>${items.join('')}</ul>`;
const between = more => list(item('a'), item('b', more), item('c'));

/** Many lines, so that a list is taller than the screen. */
const long = list(...Array.from({ length: 60 }, (_, i) => item(`n${i}`)));
const bar = edge =>
  `<div style="position:fixed;left:0;right:0;${edge}:0;height:90px;background:silver;z-index:9">bar</div>`;

/** Between `a` and `c` there is something that nobody can see or use. */
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
  name: `hidden by ${name} is passed over`,
  main,
  keys: Array(steps).fill('next'),
  focus: 'c',
}));

const next = ['next'];
const change = (name, act, focus, more) => ({ name, main: between(''), act, keys: next, focus, ...more });

export const CASES = [
  ...hidden,
  change('hidden by a class afterwards is passed over', "document.body.className='off'", 'c', {
    main: `<style>.off .b{display:none}</style>${between('class="b"')}`,
  }),
  {
    name: 'a disabled button is passed over',
    main: list(item('a'), '<li><button id="b" disabled>b</button></li>', item('c')),
    keys: next,
    focus: 'c',
  },
  change(
    'where the current item is removed, its follower is next',
    "document.querySelector('#b').parentElement.remove()",
    'c',
    { first: next },
  ),
  change(
    'an item inserted right after is next',
    `document.querySelector('#a').parentElement.insertAdjacentHTML('afterend','<li><a href="#" id="x">x</a></li>')`,
    'x',
  ),
  change(
    'items that are moved are walked in their new order',
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
    name: 'a sticky header covers no item on the way up',
    main: bar('top') + long,
    from: 'n59',
    keys: Array(45).fill('previous'),
    focus: 'n14',
    isClear: true,
  },
  {
    name: 'a fixed footer covers no item on the way down',
    main: bar('bottom') + long,
    from: 'n0',
    keys: Array(45).fill('next'),
    focus: 'n45',
    isClear: true,
  },
  {
    name: 'right goes to the column at the right',
    main: between(''),
    beside: true,
    from: 'b',
    keys: ['right'],
    focus: 'r',
  },
  {
    name: 'right goes to the right where text runs from right to left',
    main: between(''),
    beside: true,
    direction: 'rtl',
    from: 'b',
    keys: ['right'],
    focus: 'l',
  },
  {
    name: 'left and right again comes back to the item',
    main: between(''),
    beside: true,
    keys: ['next', 'left', 'right'],
    focus: 'b',
    through: 'l',
  },
  {
    name: 'a modal dialog keeps the motion inside',
    main: `${between('')}<dialog><button id="d1">d1</button><p><button id="d2">d2</button></p></dialog>`,
    act: "document.querySelector('dialog').showModal()",
    from: null,
    keys: ['next', 'next', 'next'],
    focus: 'd2',
  },
  {
    name: 'the first key, with nothing focused, lands on the first item',
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
  { name: 'the last item is the end', main: between(''), from: 'c', keys: next, focus: 'c' },
  { name: 'the tab order stays as it was', main: between(''), keys: next, focus: 'b', keepsTabs: true },
  { name: 'stopping leaves the page as it was', main: between(''), keys: next, focus: 'b', leavesPage: true },
];

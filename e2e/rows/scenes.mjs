/** The scenes of the rows: starting states in which no two commands have the same effect (see proof/rows-discriminate.test.mjs). */

import { goTo, open, press, run, until } from './steps.mjs';

/** A long post with sections and lists, which has a previous and a next document. */
const LONG = 'posts/2026/11-keys-on-the-web/';
/** A post that is neither the previous nor the next document of the long one. */
const OTHER = 'posts/2026/07-one-clock/';
const WITH_FIELD = 'docs/keys/';

const markInList = () =>
  document.querySelector('main article > ol > li:nth-child(2)').setAttribute('data-e2e-target', '');
const markOneLink = () =>
  [...document.querySelectorAll('main article > p')]
    .find(el => el.querySelectorAll('a').length === 1 && el.querySelector('a[href^="/"]'))
    .setAttribute('data-e2e-target', '');
const select = () => getSelection().selectAllChildren(document.querySelector('main h1'));
const deselect = () => getSelection().removeAllRanges();
const scrollUp = () => scrollBy({ top: -200, behavior: 'instant' });

/** Runs in the browser. Shows both sidebars, and opens only the first section. */
function reset() {
  const { regions } = document[Symbol.for('keynav.owner.1')].page;
  for (const name of ['left', 'right']) regions.setHidden(regions.named(name), false);
  document.querySelectorAll('main details').forEach((section, i) => (section.open = i === 0));
}

/** To an item of a list, between the top and the middle of the window, by a jump from item 5. */
const toList = [press('5G'), goTo(markInList), press('zt'), run(scrollUp)];
const showHelp = [press('?'), until(({ open }) => open === 'vim-keybinds')];
const goBack = [
  press('O'),
  until(({ path, item, isReady }) => path.endsWith(OTHER) && item === 6 && isReady),
];

/**
 * The scenes by name.
 * - `at`: The address of the page. Defaults to the long post.
 * - `query`: The query of `n` and `N`. Defaults to none.
 * - `before`: The steps before each press of the keys. A row has one check for each press.
 * - `again`: The steps that restore the first state while its page is open. Defaults to moving to the first item of main,
 *   then the steps before the first press.
 * - `idle`: The commands without an effect in this state, although their conditions hold; `['*']` for all commands.
 */
export const scenes = {
  /** The next item is not the next block, and one of two sections is open. */
  list: { query: 'layout', before: [toList] },
  marks: { before: [[press('9Gma5G'), goTo(markInList)]] },
  field: { at: WITH_FIELD, before: [[press('g')]] },
  right: { before: [[press('Lg')]] },
  /** Before the third press, the navbar becomes active, which has no region beside it. */
  left: { before: [[press('Hg')], [], [press('K')]] },
  /** Both sidebars are hidden. Before the second press, the left one is shown. */
  hidden: { before: [[press('gzhzl')], [press('zh')]] },
  /** A dialog is open and text is selected. Before the second press, the selection is removed. */
  dialog: { before: [[press('g'), ...showHelp, run(select)], [run(deselect)]], idle: ['*'] },
  /** The current item is a block with one link. The link, the history and the order of the site lead to different pages. */
  back: {
    at: OTHER,
    before: [[press('j5j'), open(LONG), run(reset), goTo(markOneLink)]],
    again: [run(reset), press('Jg'), goTo(markOneLink)],
  },
  forward: { at: OTHER, before: [[press('j5j'), open(LONG), ...goBack]], again: [press('g5j')], idle: [] },
};

for (const [name, scene] of Object.entries(scenes)) {
  const [first, ...others] = scene.before;
  scenes[name] = {
    ...{ at: LONG, query: '', idle: ['history.forward'] },
    ...{ again: [run(reset), press('Jg'), ...first], ...scene },
    ...{ name, before: [[run(reset), ...first], ...others] },
  };
}

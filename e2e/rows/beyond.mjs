/** The rows of the group Beyond. */

import { isIn, isItem } from './checks.mjs';
import { findsMatch, leavesPage, opensItem, showsHints } from './ends.mjs';

const says = text => is => is.notices.at(-1)?.startsWith(text);
const findings = [
  {
    keys: ['f'],
    command: 'hint.open',
    does: 'Shows letters on all links and controls on screen; typing the letters opens one.',
    ended: showsHints,
    // The stage follows the hint of this link.
    checks: [is => is.path === '/about/'],
  },
  {
    keys: ['F'],
    command: 'hint.open-tab',
    does: 'Does the same, but opens the link in a new tab.',
    ended: showsHints,
    checks: [(is, was) => is.tab === '/about/' && is.path === was.path],
  },
  {
    keys: ['ma'],
    help: ['m<Any>'],
    command: 'mark.set',
    does: 'Sets a mark: a lower-case letter for this page, a capital letter for the whole site.',
    scene: 'marks',
    checks: [is => is.notices.at(-1) === 'Mark a set' && is.isTarget],
  },
  {
    keys: ["'a", '`a', 'Ma'],
    help: ["'<Any>", '`<Any>', 'M<Any>'],
    command: 'mark.go',
    does: 'Goes to a mark. Use `M` on keyboard layouts on which the other two are dead keys.',
    scene: 'marks',
    checks: [isItem(9)],
  },
  {
    keys: ["''", 'M<BS>'],
    command: 'mark.go-back',
    does: 'Goes to the place before the last jump. Use `M<BS>` on keyboard layouts on which the other one is a dead key.',
    scene: 'marks',
    checks: [isItem(5)],
  },
  {
    keys: ['n'],
    command: 'find.next',
    does: 'Moves to the next match on this page of the last query in this tab.',
    ended: findsMatch,
    checks: [(is, was) => says('Match')(is) && is.item > was.item && /layout/i.test(is.text)],
  },
  {
    keys: ['N'],
    command: 'find.previous',
    does: 'Moves to the previous match.',
    ended: findsMatch,
    checks: [(is, was) => says('Match')(is) && is.item < was.item && /layout/i.test(is.text)],
  },
].map(row => ({ scene: 'list', ...row }));

const others = [
  {
    keys: ['i'],
    command: 'field.enter',
    does: 'Focuses the text field that was used last, or else the first one; `2i` focuses the second one. Esc leaves it.',
    scene: 'field',
    checks: [is => is.focus === 'INPUT'],
  },
  {
    keys: ['o', '<CR>'],
    command: 'item.open',
    does: 'Opens the current item, or the control in it that has the focus; on a prose block with one link, follows this link.',
    scene: 'back',
    ended: opensItem,
    checks: [(is, was) => is.path === was.link && is.path !== was.path],
  },
  {
    keys: ['yy'],
    command: 'address.copy-page',
    does: 'Copies the address of the page.',
    scene: 'list',
    checks: [(is, was) => is.notices.includes(`Copied ${was.origin}${was.path}`)],
  },
  {
    keys: ['yh'],
    command: 'address.copy-heading',
    does: 'Copies the address of the current heading.',
    scene: 'list',
    checks: [
      (is, was) =>
        was.headingId !== '' && is.notices.includes(`Copied ${was.origin}${was.path}#${was.headingId}`),
    ],
  },
  {
    keys: ['-'],
    command: 'document.up',
    does: 'Goes one level up the path.',
    scene: 'list',
    ended: leavesPage,
    checks: [(is, was) => is.path === was.path.replace(/[^/]+\/$/, '')],
  },
  {
    keys: ['.'],
    command: 'command.repeat',
    does: 'Repeats the last command that changed something.',
    scene: 'hidden',
    // The last change is to the right sidebar, then to the left one.
    checks: Array(2).fill(is => is.region === 'main' && is.isRightShown && !is.isLeftShown),
  },
  {
    keys: ['<F6>'],
    command: 'region.next',
    does: 'Moves to the next region, without a letter key. At the last region, the key is left to the browser. In a field or an editor, leaves it.',
    scene: 'left',
    checks: ['main', 'right', 'left'].map(isIn),
  },
  {
    keys: ['<S-F6>'],
    command: 'region.previous',
    does: 'Moves to the previous region. In a field or an editor, leaves it.',
    scene: 'list',
    checks: ['left', 'navbar'].map(isIn),
  },
];

/** The rows, in the order of the table. */
export const beyondRows = [...findings, ...others].map(row => ({ group: 'Beyond', ...row }));

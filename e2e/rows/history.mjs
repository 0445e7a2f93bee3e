/** The rows of the group History. */

import { leavesPage } from './ends.mjs';

/** The rows, in the order of the table. */
export const historyRows = [
  {
    keys: ['>', '<C-n>'],
    command: 'document.next',
    does: 'Opens the next document in the order of the site. On Windows and Linux, browsers reserve Ctrl+N in a tab, so `>` does the same.',
    scene: 'list',
    checks: [(is, was) => is.path === was.next && is.path !== was.path],
  },
  {
    keys: ['<lt>', '<C-b>'],
    command: 'document.previous',
    does: 'Opens the previous document in the order of the site.',
    scene: 'list',
    checks: [(is, was) => is.path === was.previous && is.path !== was.path],
  },
  {
    keys: ['O', '<C-o>'],
    command: 'history.back',
    does: 'Goes back in the history, with a count by that many pages, and restores the current item there.',
    scene: 'back',
    checks: [is => is.path.includes('one-clock') && is.item === 6],
  },
  {
    keys: ['I', '<C-i>'],
    command: 'history.forward',
    does: 'Goes forward in the history.',
    scene: 'forward',
    checks: [is => is.path.includes('keys-on-the-web')],
  },
].map(row => ({ group: 'History', ended: leavesPage, ...row }));

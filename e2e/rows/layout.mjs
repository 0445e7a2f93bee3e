/** The rows of the group Layout. */

import { isIn } from './checks.mjs';

/** The rows, in the order of the table. */
export const layoutRows = [
  {
    keys: ['zh'],
    command: 'sidebar.toggle-left',
    does: 'Hides or shows the left sidebar, and stores this choice.',
    scene: 'list',
    checks: [is => is.hidden === 'left' && !is.isLeftShown && is.isRightShown],
  },
  {
    keys: ['zl'],
    command: 'sidebar.toggle-right',
    does: 'Hides or shows the right sidebar, and stores this choice.',
    scene: 'list',
    checks: [is => is.hidden === 'right' && is.isLeftShown && !is.isRightShown],
  },
  {
    keys: ['zj', 'J', '<C-j>'],
    command: 'region.main',
    does: 'Focuses main.',
    scene: 'left',
    checks: ['main', 'main', 'main'].map(isIn),
  },
  {
    keys: ['zk', 'K', '<C-k>'],
    command: 'region.navbar',
    does: 'Focuses the navbar.',
    scene: 'list',
    checks: [isIn('navbar')],
  },
  {
    keys: ['H', '<C-h>'],
    command: 'sidebar.focus-left',
    does: 'Focuses the left sidebar, and shows it if it is hidden.',
    scene: 'hidden',
    checks: [is => is.region === 'left' && is.isLeftShown && !is.isRightShown],
  },
  {
    keys: ['L', '<C-l>'],
    command: 'sidebar.focus-right',
    does: 'Focuses the right sidebar, and shows it if it is hidden.',
    scene: 'hidden',
    checks: [is => is.region === 'right' && is.isRightShown && !is.isLeftShown],
  },
  {
    keys: ['C'],
    command: 'section.collapse-all',
    does: 'Collapses all sections of main.',
    scene: 'list',
    checks: [is => is.sections > 1 && is.openSections === 0],
  },
  {
    keys: ['E'],
    command: 'section.expand-all',
    does: 'Expands all sections of main.',
    scene: 'list',
    checks: [is => is.sections > 1 && is.openSections === is.sections],
  },
].map(row => ({ group: 'Layout', ...row }));

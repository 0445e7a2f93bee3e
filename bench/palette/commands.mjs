/** Generates commands to fill a palette with, the same in each run. */

const VERBS = [
  'Open',
  'Close',
  'Toggle',
  'Show',
  'Hide',
  'Create',
  'Delete',
  'Rename',
  'Copy',
  'Move',
  'Sort',
  'Filter',
  'Export',
  'Import',
  'Split',
  'Merge',
  'Publish',
  'Restore',
  'Archive',
  'Compare',
];
const KINDS = [
  'active',
  'recent',
  'hidden',
  'shared',
  'remote',
  'local',
  'pinned',
  'draft',
  'linked',
  'broken',
];
const NOUNS = [
  'sidebar',
  'terminal',
  'window',
  'branch',
  'commit',
  'table',
  'chart',
  'theme',
  'font',
  'keyboard',
  'bookmark',
  'session',
  'report',
  'project',
  'folder',
  'heading',
  'column',
  'snippet',
  'calendar',
  'message',
  'invoice',
  'customer',
  'pipeline',
  'database',
  'server',
  'document',
  'picture',
  'language',
  'template',
  'release',
  'review',
  'comment',
  'schedule',
  'password',
  'printer',
  'network',
  'notebook',
  'formula',
  'gallery',
  'device',
  'license',
  'webhook',
  'variable',
  'function',
  'selection',
  'clipboard',
  'workspace',
  'extension',
  'dashboard',
  'milestone',
];

/** Returns `count` commands with unique ids and titles, each in a group. */
export function commands(count) {
  return Array.from({ length: count }, (_, i) => {
    const verb = VERBS[i % VERBS.length];
    const kind = KINDS[Math.floor(i / VERBS.length) % KINDS.length];
    const noun = NOUNS[Math.floor(i / (VERBS.length * KINDS.length)) % NOUNS.length];
    const round = Math.floor(i / (VERBS.length * KINDS.length * NOUNS.length));
    return {
      id: `command-${i}`,
      title: `${verb} ${kind} ${noun}${round ? ` ${round + 1}` : ''}`,
      group: noun,
    };
  });
}

/** The queries that the benchmark types, one letter at a time. */
export const TYPED = ['toggle', 'sidebar', 'rename', 'keyb', 'export chart', 'hidden'];

/** Random keys, bound and unbound, with weights that lead to many different states. */

const MOTIONS = [...'jjjjkkkkgGhhll][}{dduu', 'zz', 'zt', 'zb', '<Down>', '<Up>', '<C-d>', '<C-u>'];
const REGIONS = [
  ...'HJKL',
  'zj',
  'zk',
  'zh',
  'zl',
  '<C-h>',
  '<C-j>',
  '<C-k>',
  '<C-l>',
  '<F6>',
  '<F6>',
  '<S-F6>',
];
const CHANGES = [...'CEooynN.OI', 'yy', 'yh', '<C-o>', '<C-i>', '<CR>', '<CR>', ' '];
const DIALOGS = [...':/?', '<C-p>', '<C-x>', 'zf', '<C-c>', '<C-b>', '<lt>', '>'];
const WAYS_OUT = ['<Esc>', '<Esc>', '<Esc>', '<Tab>', '<Tab>', '<S-Tab>'];
const OTHERS = [...'12345789aqsxwe;,', '10', '0', '<Left>', '<Right>', '<Home>', '<End>', '<BS>'];
const LETTERS = [...'fjdkslahgeiwoc'];

/**
 * Returns some keys in Vim's notation, without `-`, capital marks and `''`, which may load another document, and without C-n, which
 * browsers reserve.
 */
export function randomKeys({ next, pick }) {
  const kind = next(100);
  if (kind < 40) return next(4) === 0 ? `${next(20) + 1}${pick(MOTIONS)}` : pick(MOTIONS);
  if (kind < 52) return pick(REGIONS);
  if (kind < 64) return pick(CHANGES);
  if (kind < 68) return pick(DIALOGS);
  if (kind < 80) return pick(WAYS_OUT);
  if (kind < 84) return pick(['m', "'", '`', 'M']) + pick([...'abc', '<Esc>']);
  if (kind < 90) return pick(['f', 'f', 'f', 'F']) + pick(LETTERS) + (next(2) ? pick(LETTERS) : '');
  if (kind < 93) return next(2) ? 'i' : `${next(3) + 1}i`;
  return pick(OTHERS);
}

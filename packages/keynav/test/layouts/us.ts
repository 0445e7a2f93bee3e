/** The US layout, with the additional key of an ISO keyboard as on Linux. */

import { layoutOf } from './layout.js';

/** US on Linux and Windows. */
export const us = layoutOf('US', {
  plain: `
    \` 1 2 3 4 5 6 7 8 9 0 - =
    q w e r t y u i o p [ ] \\
    a s d f g h j k l ; '
    < z x c v b n m , . /`,
  shift: `
    ~ ! @ # $ % ^ & * ( ) _ +
    Q W E R T Y U I O P { } |
    A S D F G H J K L : "
    > Z X C V B N M < > ?`,
});

/** US on a Mac. */
export const usMac = layoutOf(
  'US on a Mac',
  {
    plain: `
    \` 1 2 3 4 5 6 7 8 9 0 - =
    q w e r t y u i o p [ ] \\
    a s d f g h j k l ; '
    § z x c v b n m , . /`,
    shift: `
    ~ ! @ # $ % ^ & * ( ) _ +
    Q W E R T Y U I O P { } |
    A S D F G H J K L : "
    ± Z X C V B N M < > ?`,
    option: `
    Dead ¡ ™ £ ¢ ∞ § ¶ • ª º – ≠
    œ ∑ Dead ® † ¥ Dead Dead ø π “ ‘ «
    å ß ∂ ƒ © ˙ ∆ ˚ ¬ … æ
    § Ω ≈ ç √ ∫ Dead µ ≤ ≥ ÷`,
    optionShift: `
    \` ⁄ € ‹ › ﬁ ﬂ ‡ ° · ‚ — ±
    Œ „ ´ ‰ ˇ Á ¨ ˆ Ø ∏ ” ’ »
    Å Í Î Ï ˝ Ó Ô \uf8ff Ò Ú Æ
    ± ¸ ˛ Ç ◊ ı ˜ Â ¯ ˘ ¿`,
  },
  { isMac: true },
);

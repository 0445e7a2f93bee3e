/** The Swiss German layout on a Mac, where all brackets need Option. */

import { layoutOf } from './layout.js';

/** Swiss German on a Mac. */
export const swissMac = layoutOf(
  'Swiss German on a Mac',
  {
    plain: `
    < 1 2 3 4 5 6 7 8 9 0 ' Dead
    q w e r t z u i o p ü Dead $
    a s d f g h j k l ö ä
    § y x c v b n m , . -`,
    shift: `
    > + " * ç % & / ( ) = ? Dead
    Q W E R T Z U I O P è ! £
    A S D F G H J K L é à
    ° Y X C V B N M ; : _`,
    option: `
    ≤ ± “ # Ç [ ] | { } ≠ ¿ Dead
    œ ∑ € ® † Ω ° ¡ ø π § ‘ ¶
    å ß ∂ ƒ @ ª º ∆ ¬ ¢ æ
    ﬁ ¥ ≈ © √ ∫ Dead µ « … –`,
    optionShift: `
    ≥ ∞ ” ‹ ⁄ [ ] \\ Ò Ô Ú \uf8ff ^
    Œ Á Ë È Î Í Ù ı Ø ∏ ÿ ’ •
    Å ﬁ ﬂ ‡ ‚ · ˜ ¯ ˆ ˘ Æ
    ‰ Ÿ ™ -- ◊ -- ˙ ˚ » ÷ —`,
  },
  { isMac: true },
);

/** The German layout, QWERTZ. */

import { layoutOf } from './layout.js';

/** German on Linux and Windows. */
export const german = layoutOf('German', {
  plain: `
    Dead 1 2 3 4 5 6 7 8 9 0 ß Dead
    q w e r t z u i o p ü + #
    a s d f g h j k l ö ä
    < y x c v b n m , . -`,
  shift: `
    ° ! " § $ % & / ( ) = ? Dead
    Q W E R T Z U I O P Ü * '
    A S D F G H J K L Ö Ä
    > Y X C V B N M ; : _`,
  altGr: `
    ′ ¹ ² ³ ¼ ½ ¬ { [ ] } \\ Dead
    @ ſ € ¶ ŧ ← ↓ → ø þ Dead ~ ’
    æ ſ ð đ ŋ ħ Dead ĸ ł Dead Dead
    | » « ¢ „ “ ” µ · … –`,
  altGrShift: `
    ″ ¡ ⅛ £ ¤ ⅜ ⅝ ⅞ ™ ± ° ¿ Dead
    Ω § € ® Ŧ ¥ ↑ ı Ø Þ Dead ¯ Dead
    Æ ẞ Ð ª Ŋ Ħ Dead & Ł Dead Dead
    Dead › ‹ © ‚ ‘ ’ º × ÷ —`,
  windowsAltGr: `
    -- -- ² ³ -- -- -- { [ ] } \\ --
    @ -- € -- -- -- -- -- -- -- -- ~ --
    -- -- -- -- -- -- -- -- -- -- --
    | -- -- -- -- -- -- µ -- -- --`,
});

/** German on a Mac. */
export const germanMac = layoutOf(
  'German on a Mac',
  {
    plain: `
    < 1 2 3 4 5 6 7 8 9 0 ß Dead
    q w e r t z u i o p ü + #
    a s d f g h j k l ö ä
    Dead y x c v b n m , . -`,
    shift: `
    > ! " § $ % & / ( ) = ? Dead
    Q W E R T Z U I O P Ü * '
    A S D F G H J K L Ö Ä
    ° Y X C V B N M ; : _`,
    option: `
    ≤ ¡ “ ¶ ¢ [ ] | { } ≠ ¿ '
    « ∑ € ® † Ω Dead ⁄ ø π • ± ‘
    å ‚ ∂ ƒ © ª º ∆ @ œ æ
    „ ¥ ≈ ç √ ∫ Dead µ ∞ … –`,
    optionShift: `
    ≥ ¬ ” # £ ﬁ ^ \\ ˜ · ¯ ˙ ˚
    » „ ‰ ¸ ˝ ˇ Á Û Ø ∏ ° \uf8ff ’
    Å Í ™ Ï Ì Ó ı ˆ ﬂ Œ Æ
    “ ‡ Ù Ç ◊ ‹ › ˘ ˛ ÷ —`,
  },
  { isMac: true },
);

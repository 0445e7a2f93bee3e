/** The traditional French layout, AZERTY, whose row of digits types symbols and accented letters without Shift. */

import { layoutOf } from './layout.js';

/** French on Linux and Windows. */
export const french = layoutOf('French', {
  plain: `
    ² & é " ' ( - è _ ç à ) =
    a z e r t y u i o p Dead $ *
    q s d f g h j k l m ù
    < w x c v b n , ; : !`,
  shift: `
    ~ 1 2 3 4 5 6 7 8 9 0 ° +
    A Z E R T Y U I O P Dead £ µ
    Q S D F G H J K L M %
    > W X C V B N ? . / §`,
  altGr: `
    ¬ ¹ ~ # { [ | \` \\ ^ @ ] }
    æ « € ¶ ŧ ← ↓ → ø þ Dead ¤ Dead
    @ ß ð đ ŋ ħ Dead ĸ ł µ Dead
    | ł » ¢ „ “ ” Dead • · Dead`,
  altGrShift: `
    ¬ ¡ ⅛ £ $ ⅜ ⅝ ⅞ ™ ± ° ¿ Dead
    Æ < ¢ ® Ŧ ¥ ↑ ı Ø Þ Dead Dead Dead
    Ω ẞ Ð ª Ŋ Ħ Dead & Ł º Dead
    ¦ Ł > © ‚ ‘ ’ Dead × ÷ Dead`,
  windowsAltGr: `
    -- -- Dead # { [ | Dead \\ ^ @ ] }
    -- -- € -- -- -- -- -- -- -- -- ¤ --
    -- -- -- -- -- -- -- -- -- -- --
    -- -- -- -- -- -- -- -- -- -- --`,
});

/** French on a Mac. */
export const frenchMac = layoutOf(
  'French on a Mac',
  {
    plain: `
    < & é " ' ( § è ! ç à ) -
    a z e r t y u i o p Dead $ Dead
    q s d f g h j k l m ù
    @ w x c v b n , ; : =`,
    shift: `
    > 1 2 3 4 5 6 7 8 9 0 ° _
    A Z E R T Y U I O P Dead * £
    Q S D F G H J K L M %
    # W X C V B N ? . / +`,
    option: `
    ≤ \uf8ff ë “ ‘ { ¶ « ¡ Ç ø } —
    æ Â ê ® † Ú º î œ π ô € @
    ‡ Ò ∂ ƒ ﬁ Ì Ï È ¬ µ Ù
    • ‹ ≈ © ◊ ß Dead ∞ … ÷ ≠`,
    optionShift: `
    ≥ Dead „ ” ’ [ å » Û Á Ø ] –
    Æ Å Ê ‚ ™ Ÿ ª ï Œ ∏ Ô ¥ #
    Ω ∑ ∆ · ﬂ Î Í Ë | Ó ‰
    Ÿ › ⁄ ¢ √ ∫ ı ¿ • \\ ±`,
  },
  { isMac: true },
);

/** The Hebrew layout: Shift types Latin capitals, brackets are mirrored, AltGr with a letter types a vowel point. */

import { layoutOf } from './layout.js';

/** Hebrew. */
export const hebrew = layoutOf(
  'Hebrew',
  {
    plain: `
    ; 1 2 3 4 5 6 7 8 9 0 - =
    / ' ק ר א ט ו ן ם פ ] [ \\
    ש ד ג כ ע י ח ל ך ף ,
    < ז ס ב ה נ מ צ ת ץ .`,
    shift: `
    ~ ! @ # $ % ^ & * ) ( _ +
    Q W E R T Y U I O P } { |
    A S D F G H J K L : "
    > Z X C V B N M > < ?`,
    altGr: `
    ׳ -- -- € ₪ ° \u05ab \u05bd × \u200e \u200f ־ –
    \u05c2 \u05c1 \u05b8 \u05b3 -- װ \u05b9 -- -- \u05b7 \u05b2 \u05bf \u05bb
    \u05b0 \u05bc -- -- ױ ײ \u05b4 -- ” „ ״
    | -- \u05b6 \u05b1 -- -- -- \u05b5 ’ ‚ ÷`,
    windowsAltGr: `
    -- -- -- -- ₪ -- -- -- -- -- -- \u05bf --
    -- -- € -- -- -- װ -- -- -- -- -- --
    -- -- -- -- -- ײ ױ -- -- -- --
    -- -- -- -- -- -- -- -- -- -- --`,
  },
  { letters: /[א-ת]/ },
);

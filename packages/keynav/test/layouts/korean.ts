/** The Korean 2-set layout (Dubeolsik), while Hangul is on. */

import { layoutOf } from './layout.js';

/** Korean. */
export const korean = layoutOf(
  'Korean',
  {
    plain: `
    \` 1 2 3 4 5 6 7 8 9 0 - =
    ㅂ ㅈ ㄷ ㄱ ㅅ ㅛ ㅕ ㅑ ㅐ ㅔ [ ] \\
    ㅁ ㄴ ㅇ ㄹ ㅎ ㅗ ㅓ ㅏ ㅣ ; '
    -- ㅋ ㅌ ㅊ ㅍ ㅠ ㅜ ㅡ , . /`,
    shift: `
    ~ ! @ # $ % ^ & * ( ) _ +
    ㅃ ㅉ ㄸ ㄲ ㅆ ㅛ ㅕ ㅑ ㅒ ㅖ { } |
    ㅁ ㄴ ㅇ ㄹ ㅎ ㅗ ㅓ ㅏ ㅣ : "
    -- ㅋ ㅌ ㅊ ㅍ ㅠ ㅜ ㅡ < > ?`,
  },
  { letters: /[ㄱ-ㅣ]/ },
);

/** The Colemak layout on Linux, where CapsLock is a Backspace. */

import { layoutOf } from './layout.js';

/** Colemak. */
export const colemak = layoutOf('Colemak', {
  plain: `
    \` 1 2 3 4 5 6 7 8 9 0 - =
    q w f p g j l u y ; [ ] \\
    a r s t d h n e i o '
    - z x c v b k m , . /`,
  shift: `
    ~ ! @ # $ % ^ & * ( ) _ +
    Q W F P G J L U Y : { } |
    A R S T D H N E I O "
    _ Z X C V B K M < > ?`,
  altGr: `
    Dead ¡ º ª ¢ € ħ ð þ ‘ ’ – ×
    ä å ã ø Dead đ ł ú ü ö « » ~
    á Dead ß Dead Dead Dead ñ é í ó õ
    – æ Dead ç œ Dead Dead Dead Dead Dead ¿`,
  altGrShift: `
    ~ ¹ ² ³ £ ¥ Ħ Ð Þ “ ” — ÷
    Ä Å Ã Ø ~ Đ Ł Ú Ü Ö ‹ › ~
    Á ~ ẞ Dead ~ ~ Ñ É Í Ó Õ
    — Æ ~ Ç Œ ~ ~ ~ ~ ~ ~`,
});

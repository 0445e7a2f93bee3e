/** The Greek layout; on Windows, Shift with KeyW is a dead key. */

import { layoutOf } from './layout.js';

/** Greek. */
export const greek = layoutOf(
  'Greek',
  {
    plain: `
    \` 1 2 3 4 5 6 7 8 9 0 - =
    ; ς ε ρ τ υ θ ι ο π [ ] \\
    α σ δ φ γ η ξ κ λ Dead '
    « ζ χ ψ ω β ν μ , . /`,
    shift: `
    ~ ! @ # $ % ^ & * ( ) _ +
    : Σ Ε Ρ Τ Υ Θ Ι Ο Π { } |
    Α Σ Δ Φ Γ Η Ξ Κ Λ Dead "
    » Ζ Χ Ψ Ω Β Ν Μ < > ?`,
    altGr: `
    -- -- ½ £ ¼ € ϰ ϗ ₯ -- ° ± --
    · ϛ € ® -- ϒ ϑ ͻ -- ϡ Dead Dead --
    -- -- ↓ ϕ ϝ -- ͼ ϟ ϲ Dead Dead
    | ͽ → © ϖ ϐ ʹ ϻ « » --`,
    altGrShift: `
    -- ¹ ² ³ ¾ -- -- Ϗ -- -- -- -- --
    -- Ϛ -- ϱ -- ϒ ϴ Ͻ -- Ϡ Dead Dead --
    -- -- ↑ -- Ϝ -- Ͼ Ϟ Ϲ Dead Dead
    ¦ Ͽ ← -- -- -- ͵ Ϻ -- · --`,
    windowsAltGr: `
    -- -- ² ³ £ § ¶ -- ¤ ¦ ° ± ½
    -- -- € ® -- ¥ -- -- -- -- « » ¬
    -- -- -- -- -- -- -- -- -- Dead --
    -- -- -- © -- -- -- -- -- -- --`,
  },
  { letters: /[α-ω]/i },
);

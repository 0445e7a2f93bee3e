/** Re-exports keynav's helpers for real keys and for waiting. */

export { drawn, pressKeys, turn, until } from '../../keynav/test/real.js';

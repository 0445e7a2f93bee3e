/** Real keys on a real page and waiting for what they lead to, as keynav's tests do. */

export { drawn, pressKeys, turn, until } from '../../keynav/test/real.js';

/** Starts the engine alone on a page, and compares the page after `stop()` with the page before. */

import { keynav } from '/keynav/index.js';

addEventListener('click', event => event.preventDefault(), true);
/** The HTML, without what the keys of a reader change by themselves: open sections. */
const html = () => document.documentElement.outerHTML.replaceAll(' open=""', '');

const before = html();
const nav = keynav();
const stop = nav.start();

globalThis.stopped = () => {
  stop();
  const after = html();
  if (after === before) return '';
  const at = [...after].findIndex((letter, i) => letter !== before[i]);
  return `${after.slice(at - 60, at + 90)} for ${before.slice(at - 60, at + 90)}`;
};

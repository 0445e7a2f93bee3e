/** Terms as rows show them: a signature says where it belongs and keeps as many arguments as fit. */

const LONGEST = 64;

/**
 * `fetch(url, {…30 options…}) -> Answer` becomes `fetch(url, …)`, and `close()` with the id `net.Socket.close` becomes
 * `net.Socket.close()`. Words that are no signature are left as they are.
 */
export function shortTerm(words: string, id: string): string {
  const whole = qualified(words, id);
  // Sphinx writes what a function gives behind an arrow.
  const term = whole.length > LONGEST ? whole.replace(/\)\s*(?:→|->|⇒).*$/, ')') : whole;
  if (term.length <= LONGEST) return term;
  const open = term.indexOf('(');
  if (open < 1 || open >= LONGEST) return term;
  const cut = term.lastIndexOf(',', LONGEST - 3);
  return cut > open ? `${term.slice(0, cut)}, …)` : `${term.slice(0, open)}(…)`;
}

/** A method listed under its class is named without it; the id has both. One letter before the dot is a language, not a class. */
function qualified(words: string, id: string): string {
  const name = /[\w$]+(?=\s*(?:[([:=]|$))/.exec(words)?.[0];
  if (!name || words.includes(id) || !/^\w{2,}(?:\.|::)/.test(id)) return words;
  if (!id.endsWith(`.${name}`) && !id.endsWith(`::${name}`)) return words;
  const at = words.indexOf(name);
  return /[\w.:]$/.test(words.slice(0, at)) ? words : words.slice(0, at) + id + words.slice(at + name.length);
}

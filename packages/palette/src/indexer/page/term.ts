/** Shortens defined terms for display: qualifies methods, and drops arguments that do not fit. */

const MAX_LENGTH = 64;

/**
 * Returns a term as rows show it: `fetch(url, {…30 options…}) -> Answer` becomes `fetch(url, …)`, and `close()` with
 * the id `net.Socket.close` becomes `net.Socket.close()`. Text that is not a signature is returned unchanged.
 */
export function shortTerm(words: string, id: string): string {
  const full = qualified(words, id);
  // Sphinx writes the return type after an arrow.
  const term = full.length > MAX_LENGTH ? full.replace(/\)\s*(?:→|->|⇒).*$/, ')') : full;
  if (term.length <= MAX_LENGTH) return term;
  const open = term.indexOf('(');
  if (open < 1 || open >= MAX_LENGTH) return term;
  const cut = term.lastIndexOf(',', MAX_LENGTH - 3);
  return cut > open ? `${term.slice(0, cut)}, …)` : `${term.slice(0, open)}(…)`;
}

/**
 * Adds the class to a method that is listed under its class, and so is named without it; the id contains both.
 * A single letter before the dot is a language, not a class.
 */
function qualified(words: string, id: string): string {
  const name = /[\w$]+(?=\s*(?:[([:=]|$))/.exec(words)?.[0];
  if (!name || words.includes(id) || !/^\w{2,}(?:\.|::)/.test(id)) return words;
  if (!id.endsWith(`.${name}`) && !id.endsWith(`::${name}`)) return words;
  const at = words.indexOf(name);
  return /[\w.:]$/.test(words.slice(0, at)) ? words : words.slice(0, at) + id + words.slice(at + name.length);
}

/** Returns whether the text of a term looks like code: an option, a setting, a function. */
export function isCode(words: string): boolean {
  if (words.length > MAX_LENGTH) return false;
  const isOption = /^-{1,2}[\p{L}\d?]/u.test(words);
  const isName =
    !words.includes('//') &&
    /^[\p{L}\d_$@.:/#<>*-]+(?:\(.*\))?(?:\s*[=:]\s*\S+)?$/u.test(words) &&
    /[._/:$@(=]|\p{Ll}\p{Lu}|\p{L}-\p{L}/u.test(words);
  return isOption || (isName && /\p{L}{2}/u.test(words));
}

/** Normalises and truncates text. */

// Zero-width space, soft hyphen, word joiner, byte order mark, direction marks.
// Zero-width joiners are kept: emoji and some scripts need them.
const INVISIBLE = /[\u200B\u00AD\u2060\uFEFF\u200E\u200F]/g;

/** What is not as it stays; most texts contain none of it. */
const UNSQUEEZED = /[\u200B\u00AD\u2060\uFEFF\u200E\u200F]|[^\S ]|\s\s|^\s|\s$/;

/** Returns the text as one line, with white space collapsed and invisible characters removed. */
export function squeeze(text: string): string {
  if (!UNSQUEEZED.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/**
 * Returns at most `length` UTF-16 code units of the text, with an ellipsis if something was cut off. Cuts between words
 * if possible, and never inside a surrogate pair. Returns an empty string if it has to cut to a `length` below 2.
 */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length < 2) return '';
  const cut = text.lastIndexOf(' ', length - 1);
  // In text without spaces, such as Chinese, it may be cut between any two characters.
  const kept =
    cut > length / 2 ? text.slice(0, cut) : text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:]+$/, '')}…`;
}

/** Returns whether the text contains a letter or a digit; punctuation and emoji are not enough. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Returns whether a text contains nothing but digits, punctuation and mathematical signs. */
export function isNumbers(text: string): boolean {
  return /^[\d\p{P}\p{Sm}\s]*$/u.test(text);
}

/** Returns the number of letters in a text; of scripts other than Latin, about that. */
export function lettersIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 0x20;
    if ((code >= 97 && code <= 122) || code >= 0xaa) count++;
  }
  return count;
}

/** Returns whether a text contains nothing but white space. */
export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

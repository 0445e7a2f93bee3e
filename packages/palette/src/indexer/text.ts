/** Text as readers see it: white space folded, invisible characters gone, cut at the end of a word. */

// Zero-width space, soft hyphen, word joiner, byte order mark, direction marks. Joiners stay: emoji and scripts need them.
const INVISIBLE = /[\u200B\u00AD\u2060\uFEFF\u200E\u200F]/g;

/** One line without white space at the ends. */
export function squeeze(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** At most so many characters, with an ellipsis where something was cut; never half a character. */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length < 2) return '';
  const cut = text.lastIndexOf(' ', length - 1);
  // Where there are no spaces, as in Chinese, any place between two characters will do.
  const kept =
    cut > length / 2 ? text.slice(0, cut) : text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:]+$/, '')}…`;
}

/** Whether there is anything to read out: a letter, a digit, an emoji is not enough. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

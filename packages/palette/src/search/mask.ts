/** Bit masks of the letters of a text, to skip texts that lack a letter of the query without reading them. */

/** Returns the letters of folded text as bits: 26 for a to z, one for digits, four for all other scripts. */
export function maskOf(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) mask |= bitOf(text.charCodeAt(i));
  return mask;
}

/** Returns the bit of a character code in folded text. */
export function bitOf(code: number): number {
  if (code >= 97 && code <= 122) return 1 << (code - 97);
  if (code >= 128) return 1 << (27 + (code & 3));
  return code >= 48 && code <= 57 ? 1 << 26 : 0;
}

/** Returns the number of bits that are set (counted in parallel, as in Warren, Hacker's Delight, 2002). */
export function bitsIn(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

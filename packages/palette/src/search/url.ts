/** Decides which URLs the palette links to: by the protocol that the browser reads in them. */

import { dom } from '../dom.js';

const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:', 'file:']);

let hasWarned = false;

/**
 * Returns a URL as it is written if it leads to a page, a mail or a call, or to a place in the same document, whatever its protocol;
 * otherwise undefined, which is reported in the console once.
 * @param base The URL that a relative one is resolved against. Defaults to that of the document.
 */
export function usableUrl(url: string, base = baseOfDocument()): string | undefined {
  if (isUsable(url, base)) return url;
  if (!hasWarned)
    console.warn(`keynav: the palette has no link to “${url.slice(0, 200)}”, which is not a page.`);
  hasWarned = true;
  return undefined;
}

/** Returns the base of the document; of a placeholder where there is none, as in Node. */
function baseOfDocument(): string {
  return dom(globalThis.document)?.baseURI ?? 'https://site.invalid/';
}

function isUsable(url: string, base: string): boolean {
  if (!URL.canParse(url, base)) return false;
  const { protocol, href } = new URL(url, base);
  return PROTOCOLS.has(protocol) || withoutHash(href) === withoutHash(new URL(base).href);
}

function withoutHash(url: string): string {
  return url.replace(/#.*/s, '');
}

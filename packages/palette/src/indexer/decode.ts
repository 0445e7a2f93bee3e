/** Bytes of an HTML file to text, by byte order mark, declared encoding, or what the bytes allow. */

import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** Browsers look for a declaration in so many bytes. */
const DECLARED_WITHIN = 1024;
const DECLARATION = /<meta[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)/i;

/** Gives the text. Bytes that make no sense become replacement characters; an unknown label counts as none. */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = markOf(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DECLARED_WITHIN));
  const [, meta, xml] = DECLARATION.exec(head.toString('latin1')) ?? [];
  const decoder = decoderOf(meta ?? xml) ?? new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return decoder.decode(bytes);
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : null;
}

function decoderOf(label: string | undefined): TextDecoder | null {
  if (label === undefined) return null;
  try {
    // A declaration that can be read as ASCII is not in UTF-16, whatever it says.
    return new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label);
  } catch {
    return null;
  }
}

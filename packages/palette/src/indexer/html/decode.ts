/** Decodes the bytes of an HTML file by byte order mark, by declared encoding, or by a guess from the bytes. */

import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** Browsers look for the declaration of the encoding in this many bytes. */
const DECLARED_WITHIN = 1024;
const DECLARATION = /<meta[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)/i;

/** Returns the text of an HTML file. Invalid bytes become replacement characters; an unknown encoding is ignored. */
export function decodeHtml(bytes: Uint8Array): string {
  const markedEncoding = encodingOfMark(bytes);
  if (markedEncoding) return new TextDecoder(markedEncoding).decode(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DECLARED_WITHIN));
  const [, meta, xml] = DECLARATION.exec(head.toString('latin1')) ?? [];
  const decoder = decoderOf(meta ?? xml) ?? new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return decoder.decode(bytes);
}

function encodingOfMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : null;
}

function decoderOf(label: string | undefined): TextDecoder | null {
  if (label === undefined) return null;
  try {
    // If a declaration can be read as ASCII, the file is not in UTF-16, whatever the declaration says.
    return new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label);
  } catch {
    return null;
  }
}

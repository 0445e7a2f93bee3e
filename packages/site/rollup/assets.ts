/** Assets: local pictures and files that pages use, given hashed names once each. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { isTransparent, sizeOf, type Size } from './picture.js';

export interface Asset {
  readonly href: string;
  readonly size?: Size | undefined;
  /** Needs a white ground under it on dark pages. */
  readonly isOnPaper: boolean;
}

export interface Assets {
  /** Gives a file its address, or undefined when there is no such file. */
  of(file: string): Asset | undefined;
}

/** `emit` hands bytes to rollup and answers the file name it chose. */
export function assetsOf(base: string, emit: (name: string, bytes: Buffer) => string): Assets {
  const known = new Map<string, Asset | undefined>();
  const read = (file: string): Asset | undefined => {
    if (!isFile(file)) return undefined;
    const bytes = readFileSync(file);
    return {
      href: base + encodeURI(emit(safeName(file), bytes)),
      size: sizeOf(file, bytes),
      isOnPaper: isTransparent(file, bytes),
    };
  };
  return {
    of(file) {
      if (!known.has(file)) known.set(file, read(file));
      return known.get(file);
    },
  };
}

export const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** Characters that mean something in an address would break links on some hosts. */
const safeName = (file: string): string =>
  basename(file)
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .toLowerCase();

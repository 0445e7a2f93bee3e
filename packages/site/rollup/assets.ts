/** Emits the local images and files that pages use, once each, under hashed names. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { isTransparent, sizeOf, type Size } from './picture.js';

/** An emitted file. */
export interface Asset {
  readonly href: string;
  /** Undefined if it is not an image or its size is unknown. */
  readonly size?: Size | undefined;
  /** Whether it needs a white background on dark pages. */
  readonly isOnPaper: boolean;
}

/** The files that pages use. */
export interface Assets {
  /** Emits a file at the first call and returns its asset; undefined if there is no such file. */
  of(file: string): Asset | undefined;
}

/** Creates an empty collection. `emit` passes a file to rollup, and returns the file name that rollup chose. */
export function assetsOf(base: string, emit: (name: string, bytes: Buffer) => string): Assets {
  const cache = new Map<string, Asset | undefined>();
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
      if (!cache.has(file)) cache.set(file, read(file));
      return cache.get(file);
    },
  };
}

/** Returns whether a path is an existing file. */
export const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** Replaces characters that have a meaning in URLs and would break links on some hosts. */
const safeName = (file: string): string =>
  basename(file)
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .toLowerCase();

/** Parses HTML to the elements and texts of the tree that browsers build. */

import { readExactly } from './exact.js';
import type { Handler } from './handler.js';
import { NestedTree } from './nested.js';
import { Misnested } from './open-elements.js';
import { Tokens } from './tokens.js';

/**
 * Reads a document, and returns the handler that received all of it. `begin` returns a new handler, and is called a second time for a
 * document whose tags are not nested, which needs the slower parser.
 */
export function parseHtml<T extends Handler>(html: string, begin: () => T): T {
  // The standard removes or replaces these, depending on where they are.
  if (!html.includes('\0')) {
    const handler = begin();
    try {
      new Tokens(html, new NestedTree(handler)).read();
      return handler;
    } catch (error) {
      if (!(error instanceof Misnested)) throw error;
    }
  }
  const handler = begin();
  readExactly(html, handler);
  return handler;
}

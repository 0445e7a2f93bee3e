/** Matches streamed elements against simple selectors: `main`, `.content`, `#doc`, `[role=main]`, `div.body`. */

import type { Attributes } from '../html/handler.js';

/** Returns whether an element matches. */
export type Matcher = (name: string, attributes: Attributes) => boolean;

const PART = /([#.]?)([\w-]+|[^\0-\x7F]+)|\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]/gy;

/**
 * Creates a matcher for simple selectors that are separated by commas.
 * @throws RangeError if a selector needs more than the element itself, such as `div > p`.
 */
export function matcher(selectors: string): Matcher {
  const matchers = selectors.split(',').map(selector => compound(selector.trim()));
  return (name, attributes) => matchers.some(matches => matches(name, attributes));
}

function compound(selector: string): Matcher {
  const tests: Matcher[] = [];
  let at = 0;
  for (const part of selector.matchAll(PART)) {
    tests.push(testOf(part));
    at += part[0].length;
  }
  if (at === 0 || at !== selector.length)
    throw new RangeError(`${JSON.stringify(selector)} is not a simple selector such as .content or div#main`);
  return (name, attributes) => tests.every(test => test(name, attributes));
}

function testOf([, sign, word = '', attribute, value]: RegExpExecArray): Matcher {
  if (attribute !== undefined)
    return (_, attributes) =>
      Object.hasOwn(attributes, attribute) && (value === undefined || attributes[attribute] === value);
  if (sign === '#') return (_, attributes) => attributes['id'] === word;
  if (sign === '.') return (_, attributes) => tokensOf(attributes['class']).includes(word);
  return name => name === word.toLowerCase();
}

/** Returns the words of an attribute, such as `class`, that white space separates. */
export function tokensOf(text: string | undefined): string[] {
  return text ? text.split(/\s+/) : [];
}

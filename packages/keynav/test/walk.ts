/** Walks over all items of a fragment of HTML, by the steps that motions take. */

import type { Kind } from '../src/core/page.js';
import { itemAtEnd, itemBeside } from '../src/page/items/items.js';
import { ItemScope } from '../src/page/items/scope.js';
import { stage } from './stage.js';

/** Returns all items at which `j` stops, or those of another kind, from the first to the last. */
export function walk(scope: ItemScope, kind: Kind<Element> = 'item'): Element[] {
  const found: Element[] = [];
  for (let at = itemAtEnd(scope, -1); at && found.length < 5000; at = itemBeside(scope, at, 1, kind))
    found.push(at);
  return found;
}
/** Returns all items at which `k` stops, from the last to the first, in document order. */
export function walkBack(scope: ItemScope): Element[] {
  const found: Element[] = [];
  for (let at = itemAtEnd(scope, 1); at && found.length < 5000; at = itemBeside(scope, at, -1))
    found.push(at);
  return found.reverse();
}
/** Returns the id of an item, or its tag name and first word if it has no id. */
export function name(el: Element): string {
  return el.id || `${el.localName}:${(el.textContent ?? '').trim().split(/\s+/)[0]}`;
}
/** Adds HTML to the page until the end of the test. Returns a scope in which it is prose. */
export const prose = (html: string): ItemScope => new ItemScope(stage(html), { isProse: true });
/** Adds HTML to the page until the end of the test. Returns a scope in which it is a list of controls. */
export const controls = (html: string): ItemScope => new ItemScope(stage(html), { isProse: false });

/** Remembers the current item of each region, through re-rendering and removal. */

import { itemKey } from '../../core/memory.js';
import type { Changes } from '../dom/changes.js';
import { isUsableItem, itemAround, itemAtEnd, itemBeside } from '../items/items.js';
import { targetOf } from '../items/target.js';
import { hostOf, lastIn } from '../dom/tree.js';
import type { ItemScope } from '../items/scope.js';
import { dom, isConnected, isElement } from '../dom/members.js';

interface Entry {
  item: Element;
  /** The outermost shadow host around the item, or null; the removal of an item in a shadow root may not be reported. */
  host: Element | null;
  /** The position of the item when it was removed. */
  gap: Gap | null;
}

/** The position of a removed element, or of a removed one around the item: its parent, its siblings, and the number of siblings removed before it. */
interface Gap {
  readonly parent: Node;
  readonly previous: Node | null;
  readonly next: Node | null;
  readonly removed: number;
}

/** The current items of the regions of a document, by the root of their scope. */
export class Memory {
  readonly #entries = new Map<Element, Entry>();
  /** The end of the last removal, which the next one may continue. */
  #last: { readonly target: Node; readonly next: Node | null; readonly removed: number } | null = null;
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
    changes.listen(record => this.#onRecord(record));
  }

  /** Returns the current item of the scope, or the one that replaces it if it is gone or hidden; null if there is none. */
  recall(scope: ItemScope): Element | null {
    const entry = this.#entries.get(scope.root);
    if (!entry) return null;
    this.#changes.process();
    if (isUsableItem(scope, entry.item)) return entry.item;
    const item = isConnected(entry.item)
      ? neighbour(scope, entry.item)
      : (findItem(scope, keyOf(entry.item)) ?? atGap(scope, entry));
    if (item) this.remember(scope, item);
    return item;
  }

  /** Returns the last current item, whether or not it can be used now; null before there is one. */
  last(scope: ItemScope): Element | null {
    return this.#entries.get(scope.root)?.item ?? null;
  }

  /** Makes an item the current one of the scope. */
  remember(scope: ItemScope, item: Element): void {
    const entry = this.#entries.get(scope.root);
    if (entry?.item === item && isConnected(item)) return;
    if (!entry) this.#forgetRemoved();
    this.#changes.process();
    const host = dom(scope.root).contains(item) ? null : outerHost(item, scope.root);
    this.#entries.set(scope.root, { item, host, gap: null });
  }

  /** Removes all entries. */
  clear(): void {
    this.#entries.clear();
    this.#last = null;
  }

  #onRecord({ removedNodes, target, nextSibling, previousSibling }: MutationRecord): void {
    if (removedNodes.length === 0) return;
    const isContinued = this.#last?.target === target && this.#last.next === removedNodes[0];
    let removed = isContinued ? (this.#last?.removed ?? 0) : 0;
    for (const node of removedNodes) {
      for (const entry of this.#entries.values())
        if (dom(node).contains(entry.item))
          entry.gap = { parent: target, previous: previousSibling, next: nextSibling, removed };
      if (isElement(node)) removed++;
    }
    this.#last = { target, next: nextSibling, removed };
  }

  /** Removes the entries of regions that have left the page, which could otherwise not be garbage-collected. */
  #forgetRemoved(): void {
    for (const root of this.#entries.keys()) if (!isConnected(root)) this.#entries.delete(root);
  }
}

/** Returns the key by which an item is found again: see `itemKey`. */
export function keyOf(item: Element): string {
  const href = dom(targetOf(item)).getAttribute('href') ?? '';
  const { id, tagName } = dom(item);
  return itemKey(id, href, tagName, id || href ? '' : (dom(item).textContent ?? '').slice(0, 200));
}

/** Returns the usable item of the scope with a key; null if there is none or the key is not valid. */
export function findItem(scope: ItemScope, key: string): Element | null {
  const rest = key.slice(1);
  if (key[0] === '#') return usable(scope, dom(dom(scope.root).ownerDocument).getElementById(rest));
  const tag = key[0] === '@' ? 'a[href]' : /^[a-z][\w-]*/.exec(rest)?.[0];
  if (!tag) return null;
  for (const el of dom(scope.root).querySelectorAll(tag)) {
    const item = itemAround(scope, el);
    if (item && keyOf(item) === key) return usable(scope, item);
  }
  return null;
}

function usable(scope: ItemScope, item: Element | null): Element | null {
  return item && isUsableItem(scope, item) ? item : null;
}

/** Returns the item after another, or else the one before it. */
function neighbour(scope: ItemScope, item: Element): Element | null {
  return itemBeside(scope, item, 1) ?? itemBeside(scope, item, -1);
}

function outerHost(item: Element, root: Element): Element | null {
  let host: Element | null = null;
  for (let at = item; !dom(root).contains(at);) {
    host = hostOf(at);
    if (!host) return null;
    at = host;
  }
  return host;
}

/** Returns the item that is now nearest to the position of a removed one. */
function atGap(scope: ItemScope, { gap, host }: Entry): Element | null {
  if (!gap && isConnected(host)) return neighbour(scope, host);
  const after = gap?.next;
  const next = dom(after)?.nodeType === 1 ? after : dom(after)?.nextSibling;
  if (isConnected(next) && isElement(next)) return usable(scope, next) ?? neighbour(scope, next);
  // For an item directly inside a shadow root, the host is the parent.
  const around = gap?.parent;
  const parent = dom(around)?.nodeType === 11 ? (around as ShadowRoot).host : around;
  if (!gap || !isConnected(parent) || !isElement(parent)) return itemAtEnd(scope, 1);
  const last = replacementIn(parent, gap) ?? lastIn(parent);
  return (last && (usable(scope, itemAround(scope, last)) ?? neighbour(scope, last))) ?? itemAtEnd(scope, 1);
}

/** Returns the child that is now at the position of a removed one, if the page has replaced that and those after it. */
function replacementIn(parent: Element, gap: Gap | null): Element | null {
  if (!gap || isConnected(gap.next)) return null;
  const { previous, removed } = gap;
  const from =
    dom(previous)?.parentNode === parent ? [...dom(parent).childNodes].indexOf(previous as ChildNode) + 1 : 0;
  const children = [...dom(parent).childNodes].slice(from).filter(isElement);
  return (children[removed] as Element | undefined) ?? null;
}

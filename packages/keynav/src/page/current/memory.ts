/** Remembers the current item of each region, through re-rendering and removal. */

import { itemKey } from '../../core/memory.js';
import type { Changes } from '../dom/changes.js';
import { isUsableItem, itemAround, itemAtEnd, itemBeside } from '../items/items.js';
import { targetOf } from '../items/target.js';
import { lastIn } from '../dom/tree.js';
import type { ItemScope } from '../items/scope.js';

interface Entry {
  item: Element;
  /** The outermost shadow host around the item, or null; the removal of an item in a shadow root may not be reported. */
  host: Element | null;
  /** The position of the item when it was removed: its parent, or that of an element around it, and the next sibling. */
  gap: { readonly parent: Node; readonly next: Node | null } | null;
}

/** The current items of the regions of a document, by the root of their scope. */
export class Memory {
  readonly #entries = new Map<Element, Entry>();
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
    const item = entry.item.isConnected
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
    if (entry?.item === item && item.isConnected) return;
    if (!entry) this.#forgetRemoved();
    this.#changes.process();
    const host = scope.root.contains(item) ? null : outerHost(item, scope.root);
    this.#entries.set(scope.root, { item, host, gap: null });
  }

  /** Removes all entries. */
  clear(): void {
    this.#entries.clear();
  }

  #onRecord({ removedNodes, target, nextSibling }: MutationRecord): void {
    if (removedNodes.length === 0) return;
    for (const entry of this.#entries.values())
      for (const node of removedNodes)
        if (node.contains(entry.item)) entry.gap = { parent: target, next: nextSibling };
  }

  /** Removes the entries of regions that have left the page, which could otherwise not be garbage-collected. */
  #forgetRemoved(): void {
    for (const root of this.#entries.keys()) if (!root.isConnected) this.#entries.delete(root);
  }
}

/** Returns the key by which an item is found again: see `itemKey`. */
export function keyOf(item: Element): string {
  const href = targetOf(item).getAttribute('href') ?? '';
  return itemKey(item.id, href, item.tagName, item.id || href ? '' : (item.textContent ?? '').slice(0, 200));
}

/** Returns the usable item of the scope with a key; null if there is none or the key is not valid. */
export function findItem(scope: ItemScope, key: string): Element | null {
  const rest = key.slice(1);
  if (key[0] === '#') return usable(scope, scope.root.ownerDocument.getElementById(rest));
  const tag = key[0] === '@' ? 'a[href]' : /^[a-z][\w-]*/.exec(rest)?.[0];
  if (!tag) return null;
  for (const el of scope.root.querySelectorAll(tag)) {
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
  for (let at = item; !root.contains(at);) {
    host = (at.getRootNode() as ShadowRoot).host ?? null;
    if (!host) return null;
    at = host;
  }
  return host;
}

/** Returns the item that is now nearest to the position of a removed one. */
function atGap(scope: ItemScope, { gap, host }: Entry): Element | null {
  if (!gap && host?.isConnected) return neighbour(scope, host);
  const next =
    gap?.next?.nodeType === 1
      ? (gap.next as Element)
      : ((gap?.next as ChildNode | null)?.nextSibling as Element | null);
  if (next?.isConnected && next.nodeType === 1) return usable(scope, next) ?? neighbour(scope, next);
  // For an item directly inside a shadow root, the host is the parent.
  const parent = gap?.parent.nodeType === 11 ? (gap.parent as ShadowRoot).host : gap?.parent;
  const last = parent?.nodeType === 1 && parent.isConnected ? lastIn(parent as Element) : null;
  return (last && (usable(scope, itemAround(scope, last)) ?? neighbour(scope, last))) ?? itemAtEnd(scope, 1);
}

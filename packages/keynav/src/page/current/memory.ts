/** The current item of each region, kept through re-rendering and removal. */

import { itemKey } from '../../core/memory.js';
import type { Changes } from '../dom/changes.js';
import { isUsableItem, itemAround, itemAtEnd, itemBeside } from '../items/items.js';
import { targetOf } from '../items/target.js';
import { lastIn } from '../dom/tree.js';
import type { ItemScope } from '../items/scope.js';

interface Kept {
  item: Element;
  /** The outermost host around an item in shadow, whose removal from there nobody tells us. */
  host: Element | null;
  /** Where the item stood when it was removed: what followed it, and what it was in. */
  gap: { readonly parent: Node; readonly next: Node | null } | null;
}

/** One current item a region. */
export class Memory {
  readonly #kept = new Map<Element, Kept>();
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
    changes.listen(record => this.#note(record));
  }

  /** The item that is current in the scope now, or what stands in its place. */
  recall(scope: ItemScope): Element | null {
    const entry = this.#kept.get(scope.root);
    if (!entry) return null;
    this.#changes.take();
    if (isUsableItem(scope, entry.item)) return entry.item;
    const item = entry.item.isConnected
      ? neighbour(scope, entry.item)
      : (findItem(scope, keyOf(entry.item)) ?? atGap(scope, entry));
    if (item) this.keep(scope, item);
    return item;
  }

  /** The item that was current last, whether or not it can be used now. */
  peek(scope: ItemScope): Element | null {
    return this.#kept.get(scope.root)?.item ?? null;
  }

  /** Takes an item as the current one of the scope. */
  keep(scope: ItemScope, item: Element): void {
    const entry = this.#kept.get(scope.root);
    if (entry?.item === item && item.isConnected) return;
    if (!entry) this.#forgetGone();
    this.#changes.take();
    const host = scope.root.contains(item) ? null : outerHost(item, scope.root);
    this.#kept.set(scope.root, { item, host, gap: null });
  }

  /** Forgets everything. */
  clear(): void {
    this.#kept.clear();
  }

  #note({ removedNodes, target, nextSibling }: MutationRecord): void {
    if (removedNodes.length === 0) return;
    for (const entry of this.#kept.values())
      for (const node of removedNodes)
        if (node.contains(entry.item)) entry.gap = { parent: target, next: nextSibling };
  }

  /** Regions that left the page would else be kept alive for as long as it lives. */
  #forgetGone(): void {
    for (const root of this.#kept.keys()) if (!root.isConnected) this.#kept.delete(root);
  }
}

/** What an item is found again by. */
export function keyOf(item: Element): string {
  const href = targetOf(item).getAttribute('href') ?? '';
  return itemKey(item.id, href, item.tagName, item.id || href ? '' : (item.textContent ?? '').slice(0, 200));
}

/** The usable item with that key in the scope. */
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

/** What followed a hidden item, else what was before it. */
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

function atGap(scope: ItemScope, { gap, host }: Kept): Element | null {
  if (!gap && host?.isConnected) return neighbour(scope, host);
  const next =
    gap?.next?.nodeType === 1
      ? (gap.next as Element)
      : ((gap?.next as ChildNode | null)?.nextSibling as Element | null);
  if (next?.isConnected && next.nodeType === 1) return usable(scope, next) ?? neighbour(scope, next);
  // The parent of what stands at the top of a shadow root is its host.
  const parent = gap?.parent.nodeType === 11 ? (gap.parent as ShadowRoot).host : gap?.parent;
  const within = parent?.nodeType === 1 && parent.isConnected ? lastIn(parent as Element) : null;
  return (
    (within && (usable(scope, itemAround(scope, within)) ?? neighbour(scope, within))) ?? itemAtEnd(scope, 1)
  );
}

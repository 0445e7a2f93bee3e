/** The current item of each region, kept through re-rendering and removal. */

import { itemKey } from '../core/memory.js';
import { isUsableItem, itemAround, itemAtEnd, itemBeside, targetOf, type Field } from './items.js';

interface Kept {
  item: Element;
  key: string;
  /** Where the item stood when it was removed: what followed it, and what it was in. */
  gap: { readonly parent: Node; readonly next: Node | null } | null;
}

/** One current item a region. */
export interface Memory {
  /** The item that is current in the field now, or what stands in its place. */
  recall(field: Field): Element | null;
  keep(field: Field, item: Element): void;
  /** The element with that key in the field. */
  find(field: Field, key: string): Element | null;
  keyOf(item: Element): string;
  /** Another number after each change that adds, removes, hides or shows something. */
  version(): number;
  clear(): void;
}

const WATCHED = { childList: true, subtree: true, attributeFilter: ['open', 'hidden', 'class'] };

/** A memory that sees removals by itself, from the first item kept. */
export function memory(): Memory {
  const kept = new Map<Element, Kept>();
  const observer = new MutationObserver(note);

  let changes = 0;

  function note(records: readonly MutationRecord[]): void {
    changes += records.length;
    for (const { removedNodes, target, nextSibling } of records) {
      for (const entry of kept.values()) {
        const isGone = [...removedNodes].some(node => node.contains(entry.item));
        if (isGone) entry.gap = { parent: target, next: nextSibling };
      }
    }
  }
  /** Regions that left the page would else be kept alive, and watched, for as long as it lives. */
  function forgetGone(): void {
    const gone = [...kept.keys()].filter(root => !root.isConnected);
    if (gone.length === 0) return;
    gone.forEach(root => kept.delete(root));
    note(observer.takeRecords());
    observer.disconnect();
    for (const root of kept.keys()) observer.observe(root, WATCHED);
  }
  return {
    recall(field) {
      const entry = kept.get(field.root);
      if (!entry) return null;
      note(observer.takeRecords());
      if (isUsableItem(field, entry.item)) return entry.item;
      const item = entry.item.isConnected
        ? neighbour(field, entry.item)
        : (findByKey(field, entry.key) ?? atGap(field, entry));
      if (item) Object.assign(entry, { item, key: keyOf(item), gap: null });
      return item;
    },
    keep(field, item) {
      if (!kept.has(field.root)) {
        forgetGone();
        observer.observe(field.root, WATCHED);
      }
      kept.set(field.root, { item, key: keyOf(item), gap: null });
    },
    find: findByKey,
    keyOf,
    version() {
      note(observer.takeRecords());
      return changes;
    },
    clear() {
      kept.clear();
      observer.disconnect();
    },
  };
}

function keyOf(item: Element): string {
  const href = targetOf(item).getAttribute('href') ?? '';
  return itemKey(item.id, href, item.tagName, (item.textContent ?? '').slice(0, 200));
}

function findByKey(field: Field, key: string): Element | null {
  const rest = key.slice(1);
  if (key[0] === '#') return usable(field, field.root.ownerDocument.getElementById(rest));
  const tag = key[0] === '@' ? 'a[href]' : /^[a-z][\w-]*/.exec(rest)?.[0];
  if (!tag) return null;
  for (const el of field.root.querySelectorAll(tag)) {
    const item = itemAround(field, el);
    if (item && keyOf(item) === key) return usable(field, item);
  }
  return null;
}

function usable(field: Field, item: Element | null): Element | null {
  return item && isUsableItem(field, item) ? item : null;
}

/** What followed a hidden item, else what was before it. */
function neighbour(field: Field, item: Element): Element | null {
  return itemBeside(field, item, 1) ?? itemBeside(field, item, -1);
}

function atGap(field: Field, { gap }: Kept): Element | null {
  const next =
    gap?.next?.nodeType === 1
      ? (gap.next as Element)
      : ((gap?.next as ChildNode | null)?.nextSibling as Element | null);
  if (next?.isConnected && next.nodeType === 1) return usable(field, next) ?? neighbour(field, next);
  const parent = gap?.parent;
  const within = parent?.nodeType === 1 && parent.isConnected ? (parent as Element).lastElementChild : null;
  return (
    (within && (usable(field, itemAround(field, within)) ?? neighbour(field, within))) ?? itemAtEnd(field, 1)
  );
}

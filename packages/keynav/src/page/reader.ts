/** Where the reader is: the regions of a document, their items, the focus that goes between them. */

import type { Direction, Items, Placement, Regions } from '../core/page.js';
import type { Cursor } from './cursor.js';
import { isControl, isUsableItem, itemAround, itemAtEnd, itemBeside, targetOf } from './items.js';
import { fieldOf, findRegions, topModal, type PageRegion, type RegionOptions } from './regions.js';
import type { Memory } from './remember.js';
import { freeAround, place, scrollHalves, scrollThrough } from './scroll.js';
import { sidebars } from './sidebars.js';
import type { Shelf } from './storage.js';

/** What a reader is made from. */
export interface ReaderParts {
  readonly doc: Document;
  readonly options: RegionOptions;
  readonly memory: Memory;
  readonly cursor: Cursor;
  readonly shelf: Shelf;
  readonly onRegion: (region: PageRegion) => void;
}

/** Regions and items of a real page. */
export interface Reader {
  readonly regions: Regions;
  readonly items: Items;
  active(): PageRegion | null;
  currentItem(): Element | null;
  /** Takes what the focus went to, by whatever means, as current. */
  follow(target: Element): void;
  /** The item of whichever region that an element belongs to. */
  itemOf(el: Element): Element | null;
  /** Makes the item with that key current. */
  goTo(regionName: string, key: string, placement: Placement): Element | null;
  /** Forgets which regions there are. */
  refresh(): void;
  /** Hides the sidebars that were hidden on the last visit. */
  restoreSidebars(): void;
  /** Shows again what was hidden. */
  clear(): void;
}

/** A reader for one document. */
export function reader(parts: ReaderParts): Reader {
  const { doc, memory } = parts;
  const sides = sidebars(doc, parts.shelf);
  let found: readonly PageRegion[] | null = null;
  let last: PageRegion | null = null;
  const dialogs = new WeakMap<Element, PageRegion>();

  function all(): readonly PageRegion[] {
    if (!found?.every(({ element }) => element.isConnected)) found = findRegions(doc, parts.options);
    return found;
  }
  function dialog(): PageRegion | null {
    const element = topModal(doc);
    if (!element) return null;
    const region = dialogs.get(element) ?? { name: 'dialog', element, isNamed: false };
    dialogs.set(element, region);
    return region;
  }
  function around(el: Element | null): PageRegion | null {
    let inner: PageRegion | null = null;
    for (const region of all()) {
      if (el && region.element.contains(el) && (!inner || inner.element.contains(region.element)))
        inner = region;
    }
    return inner;
  }
  function active(): PageRegion | null {
    const modal = dialog();
    if (modal) return modal;
    const focus = doc.activeElement === doc.body ? null : around(doc.activeElement);
    if (focus) return focus;
    if (last?.element.isConnected && last.element.checkVisibility()) return last;
    return all().find(({ name }) => name === 'main') ?? all()[0] ?? null;
  }
  function current(region: PageRegion): Element | null {
    const field = fieldOf(region);
    const focus = doc.activeElement;
    if (
      focus &&
      focus !== region.element &&
      region.element.contains(focus) &&
      (region.name === 'dialog' || around(focus) === region)
    ) {
      const item = itemAround(field, focus);
      if (item && isUsableItem(field, item)) return item;
    }
    return memory.recall(field);
  }
  function use(region: PageRegion): void {
    if (region === last) return;
    last = region;
    parts.onRegion(region);
  }
  function show(region: PageRegion, item: Element, placement: Placement): boolean {
    const from = memory.recall(fieldOf(region));
    const move = new CustomEvent('keynav-move', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { from, to: item, region: region.name },
    });
    if (!item.dispatchEvent(move)) return false;
    memory.keep(fieldOf(region), item);
    use(region);
    parts.cursor.show(item, targetOf(item));
    place(item, placement);
    return true;
  }
  function enter(region: PageRegion): boolean {
    const item = current(region) ?? arrival(region);
    if (item) return show(region, item, 'nearest');
    // An empty region takes the focus itself, so that the keys that scroll act there.
    use(region);
    parts.cursor.show(region.element, region.element);
    return doc.activeElement === region.element;
  }

  const regions: Regions = {
    active,
    placed: () =>
      (dialog() ? [dialog() as PageRegion] : all())
        .filter(region => region.element.checkVisibility() && itemAtEnd(fieldOf(region), -1))
        .map(region => ({ region, box: region.element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0),
    named: name => all().find(region => region.name === name) ?? null,
    enter: region => enter(region as PageRegion),
    isHidden: region => sides.isHidden(region as PageRegion),
    isNamed: region => (region as PageRegion).isNamed,
    setHidden(region, isToHide) {
      const { element } = region as PageRegion;
      const main = all().find(one => one.name === 'main');
      if (isToHide && main && element.contains(doc.activeElement) && !enter(main))
        (doc.activeElement as HTMLElement).blur();
      sides.set(region as PageRegion, isToHide);
    },
  };
  const items: Items = {
    current: region => current(region as PageRegion),
    arrival: region => arrival(region as PageRegion),
    step: (region, from, direction, kind) =>
      itemBeside(fieldOf(region as PageRegion), from as Element, direction, kind),
    end: (region, direction) => itemAtEnd(fieldOf(region as PageRegion), direction),
    focus(item, placement) {
      const region = dialog() ?? around(item as Element) ?? active();
      return region !== null && show(region, item as Element, placement);
    },
    scrollThrough: (item, direction) => scrollThrough(item as Element, direction),
    scrollHalf: (region, direction, times) => half(region as PageRegion, direction, times),
    open: item => open(item as Element),
    isProse: item =>
      doc.activeElement === item && !isControl(item as Element) && soleLink(item as Element) !== null,
  };

  function half(region: PageRegion, direction: Direction, times: number): boolean {
    const field = fieldOf(region);
    const here = current(region) ?? arrival(region);
    if (!here) return false;
    const line = here.getBoundingClientRect().top;
    const moved = scrollHalves(here, direction * times);
    if (Math.abs(moved) < 1) {
      const end = itemAtEnd(field, direction);
      return end !== null && end !== here && show(region, end, 'nearest');
    }
    let there = here;
    for (let next; (next = itemBeside(field, there, direction)); there = next) {
      const top = there.getBoundingClientRect().top;
      if (direction > 0 ? top >= line : top <= line) break;
    }
    return show(region, there, 'nearest');
  }

  return {
    regions,
    items,
    active,
    currentItem() {
      const region = active();
      return region && current(region);
    },
    itemOf(el) {
      const region = dialog() ?? around(el);
      return region && itemAround(fieldOf(region), el);
    },
    follow(target) {
      const region = dialog() ?? around(target);
      const item = region && itemAround(fieldOf(region), target);
      if (!region || !item) return;
      memory.keep(fieldOf(region), item);
      parts.cursor.mark(item);
      use(region);
    },
    goTo(regionName, key, placement) {
      const region = all().find(({ name }) => name === regionName);
      const item = region && memory.find(fieldOf(region), key);
      if (!region || !item) return null;
      return show(region, item, placement) ? item : null;
    },
    refresh: () => void (found = null),
    restoreSidebars: () => sides.restore(all),
    clear: () => sides.clear(),
  };
}

/** Where a reader lands first: what the page marks as the current one, else the first item on screen. */
function arrival(region: PageRegion): Element | null {
  const field = fieldOf(region);
  const marked = region.element.querySelector('[aria-current]:not([aria-current=false])');
  const item = marked && itemAround(field, marked);
  if (item && isUsableItem(field, item)) return item;
  const target = region.element.querySelector(':target');
  const targeted = target && (itemAround(field, target) ?? itemBeside(field, target, 1));
  if (targeted) return targeted;
  const first = itemAtEnd(field, -1);
  if (!first || first.getBoundingClientRect().bottom > freeAround(first).top) return first;
  return onScreen(region) ?? first;
}

/** The first item in what is free of the screen, found by looking at points down the middle of the region. */
function onScreen(region: PageRegion): Element | null {
  const field = fieldOf(region);
  const free = freeAround(region.element);
  const box = region.element.getBoundingClientRect();
  for (let y = Math.max(free.top, box.top) + 2; y < Math.min(free.bottom, box.bottom); y += 16) {
    for (const x of [0.5, 0.1, 0.9]) {
      const hit = region.element.ownerDocument.elementFromPoint(box.left + box.width * x, y);
      const item = hit && region.element.contains(hit) ? itemAround(field, hit) : null;
      if (item && isUsableItem(field, item)) return item;
    }
  }
  return null;
}

function soleLink(item: Element): HTMLElement | null {
  const outer = item.closest<HTMLElement>('a[href]');
  if (outer) return outer;
  const links = item.querySelectorAll<HTMLElement>('a[href]');
  return links.length === 1 ? (links[0] as HTMLElement) : null;
}

function open(item: Element): boolean {
  const target = targetOf(item);
  const opened = isControl(target) ? target : soleLink(item);
  opened?.click();
  return opened !== null;
}

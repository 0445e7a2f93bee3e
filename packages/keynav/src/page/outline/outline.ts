/** Shows and hides outlines of regions and items, and loads the code that draws them when they are first used. */

import type { Announcer } from '../speech/announce.js';
import { lazy } from '../dom/lazy.js';
import type * as outlineModule from './draw.js';
import type { OutlinedRegion } from './draw.js';
import type { Reader } from '../current/reader.js';

/** The parts that outlines need. */
export interface OutlineParts {
  readonly doc: Document;
  readonly reader: Reader;
  readonly announcer: Announcer;
}

/** Outlines of the regions and items of one document, for developers. */
export class Outline {
  readonly #parts: OutlineParts;
  readonly #outline = lazy<Pick<typeof outlineModule, 'showOutline'>>(() => import('./draw.js'));
  #close: (() => void) | null = null;

  constructor(parts: OutlineParts) {
    this.#parts = parts;
  }

  /** Shows the outlines, or removes them. Always returns true. */
  toggle(): boolean {
    if (this.#close) return (this.close(), true);
    const { doc, announcer } = this.#parts;
    let isOver = false;
    this.#close = () => (isOver = true);
    this.#outline.load().then(
      ({ showOutline }) => {
        if (!isOver) this.#close = showOutline(doc, () => this.#regions());
      },
      () => announcer.notify('Failed to load the outlines'),
    );
    return true;
  }

  /** Removes the outlines; cancels those that are loading. */
  close(): void {
    this.#close?.();
    this.#close = null;
  }

  #regions(): readonly OutlinedRegion[] {
    const { regions, items } = this.#parts.reader;
    return regions.placed().map(({ region }) => {
      const found: Element[] = [];
      let item = items.end(region, -1);
      // The rows of a virtual list are not drawn, because most of them have no element.
      while (item instanceof Element) {
        found.push(item);
        item = items.step(region, item, 1, 'item');
      }
      const { name, element, isNamed } = region;
      return { name, element, isNamed, items: found };
    });
  }
}

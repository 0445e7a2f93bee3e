/** The view of what was found on a page, switched on and off; what draws it is loaded when it is first wanted. */

import type { Announcer } from '../speech/announce.js';
import { lazy } from '../dom/lazy.js';
import type * as outlineModule from './draw.js';
import type { OutlinedRegion } from './draw.js';
import type { Reader } from '../current/reader.js';

/** What outlining needs. */
export interface OutliningParts {
  readonly doc: Document;
  readonly reader: Reader;
  readonly announcer: Announcer;
}

/** Shows regions and items to whoever sets a page up. */
export class Outline {
  readonly #parts: OutliningParts;
  readonly #outline = lazy<Pick<typeof outlineModule, 'showOutline'>>(() => import('./draw.js'));
  #close: (() => void) | null = null;

  constructor(parts: OutliningParts) {
    this.#parts = parts;
  }

  /** Shows the outlines, or takes them away. */
  toggle(): boolean {
    if (this.#close) return (this.close(), true);
    const { doc, announcer } = this.#parts;
    let isOver = false;
    this.#close = () => (isOver = true);
    this.#outline.load().then(
      ({ showOutline }) => {
        if (!isOver) this.#close = showOutline(doc, () => this.#found());
      },
      () => announcer.say('Failed to load the outlines'),
    );
    return true;
  }

  /** Takes the outlines away. */
  close(): void {
    this.#close?.();
    this.#close = null;
  }

  #found(): readonly OutlinedRegion[] {
    const { regions, items } = this.#parts.reader;
    return regions.placed().map(({ region }) => {
      const found: Element[] = [];
      let item = items.end(region, -1);
      // Rows that have no element cannot be drawn.
      while (item instanceof Element) {
        found.push(item);
        item = items.step(region, item, 1, 'item');
      }
      const { name, element, isNamed } = region;
      return { name, element, isNamed, items: found };
    });
  }
}

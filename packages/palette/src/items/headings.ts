/** The headings of the page as items, which scroll to the heading as their preview. */

import type { Item } from './item.js';
import { dom } from '../dom.js';

/** Returns the visible headings of the main element, else of the page, as items in document order. */
export function headingItems(doc: Document): readonly Item[] {
  const root = dom(doc).querySelector('main,[role=main]') ?? dom(doc).body;
  return [...dom(root).querySelectorAll<HTMLElement>(':is(h1,h2,h3,h4,h5,h6)')]
    .filter(heading => dom(heading).checkVisibility() && dom(heading).textContent?.trim())
    .map((heading, i): Item => {
      const level = Number(dom(heading).tagName[1]);
      return {
        id: `#${dom(heading).id || i}`,
        kind: 'heading',
        title: (dom(heading).textContent ?? '').replace(/\s+/g, ' ').trim(),
        path: '',
        level,
        lead: `${'#'.repeat(level)} `,
        preview: () => scrollToHeading(heading),
        ...(dom(heading).id
          ? { url: `#${encodeURIComponent(dom(heading).id)}` }
          : { run: () => dom(heading).scrollIntoView() }),
      };
    });
}

/** Scrolls to a heading. Returns a function that restores the scroll positions. */
function scrollToHeading(heading: HTMLElement): () => void {
  const positions: (readonly [box: Element, left: number, top: number])[] = [];
  for (let box = dom(heading).parentElement; box; box = dom(box).parentElement)
    positions.push([box, dom(box).scrollLeft, dom(box).scrollTop]);
  dom(heading).scrollIntoView({ behavior: 'instant', block: 'start' });
  return () => positions.forEach(([box, left, top]) => dom(box).scrollTo({ left, top, behavior: 'instant' }));
}

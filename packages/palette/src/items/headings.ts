/** The headings of the page as items, which scroll to the heading as their preview. */

import type { Item } from './item.js';

/** Returns the visible headings of the main element, else of the page, as items in document order. */
export function headingItems(doc: Document): readonly Item[] {
  const root = doc.querySelector('main,[role=main]') ?? doc.body;
  return [...root.querySelectorAll<HTMLElement>(':is(h1,h2,h3,h4,h5,h6)')]
    .filter(heading => heading.checkVisibility() && heading.textContent?.trim())
    .map((heading, i): Item => {
      const level = Number(heading.tagName[1]);
      return {
        id: `#${heading.id || i}`,
        kind: 'heading',
        title: (heading.textContent ?? '').replace(/\s+/g, ' ').trim(),
        path: '',
        level,
        lead: `${'#'.repeat(level)} `,
        preview: () => scrollToHeading(heading),
        ...(heading.id
          ? { url: `#${encodeURIComponent(heading.id)}` }
          : { run: () => heading.scrollIntoView() }),
      };
    });
}

/** Scrolls to a heading. Returns a function that restores the scroll positions. */
function scrollToHeading(heading: HTMLElement): () => void {
  const positions: (readonly [box: Element, left: number, top: number])[] = [];
  for (let box = heading.parentElement; box; box = box.parentElement)
    positions.push([box, box.scrollLeft, box.scrollTop]);
  heading.scrollIntoView({ behavior: 'instant', block: 'start' });
  return () => positions.forEach(([box, left, top]) => box.scrollTo({ left, top, behavior: 'instant' }));
}

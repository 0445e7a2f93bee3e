/** The headings of the page as items, each shown behind the palette while it is current. */

import type { Item } from './item.js';

/** The headings of the page as items, in order. */
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
        preview: () => scrolledTo(heading),
        ...(heading.id
          ? { url: `#${encodeURIComponent(heading.id)}` }
          : { run: () => heading.scrollIntoView() }),
      };
    });
}

/** Shows a heading behind the palette; gives back the way to where the page stood. */
function scrolledTo(heading: HTMLElement): () => void {
  const scrolled: (readonly [box: Element, left: number, top: number])[] = [];
  for (let box = heading.parentElement; box; box = box.parentElement)
    scrolled.push([box, box.scrollLeft, box.scrollTop]);
  heading.scrollIntoView({ behavior: 'instant', block: 'start' });
  return () => scrolled.forEach(([box, left, top]) => box.scrollTo({ left, top, behavior: 'instant' }));
}

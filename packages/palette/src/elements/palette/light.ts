/** The palette's children as items: plain links and `<vim-command>`, which are a list of links without the script. */

import type { Item } from './item.js';

/** The items that stand in an element's light DOM. */
export function lightItems(host: Element): readonly Item[] {
  const items: Item[] = [];
  for (const child of host.querySelectorAll<HTMLElement>(':scope > a[href], :scope > vim-command')) {
    const title = (child.textContent ?? '').trim();
    const group = child.dataset['group'] ?? child.getAttribute('group') ?? 'Links';
    const keywords = child.getAttribute('keywords') ?? '';
    const base = {
      title,
      group,
      keywords,
      path: '',
      kind: 'command' as const,
      disabled: child.hasAttribute('disabled'),
    };
    if (child.localName === 'a')
      items.push({ ...base, id: (child as HTMLAnchorElement).href, url: (child as HTMLAnchorElement).href });
    else
      items.push({ ...base, id: commandName(child), command: commandName(child), run: () => child.click() });
  }
  return items;
}

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
        title: (heading.textContent ?? '').trim(),
        path: '',
        level,
        lead: `${'#'.repeat(level)} `,
        ...(heading.id
          ? { url: `#${encodeURIComponent(heading.id)}` }
          : { run: () => heading.scrollIntoView() }),
      };
    });
}

/** The name of a command in the page: its value, else its words; joined by hyphens where keys may be mapped to it. */
export function commandName(element: Element): string {
  const title = (element.textContent ?? '').trim();
  return (
    element.getAttribute('value') ||
    (element.hasAttribute('keys') ? title.toLowerCase().replace(/\s+/g, '-') : title)
  );
}

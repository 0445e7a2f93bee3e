/** The table of contents marks the heading that is being read. */

/** Follows the scrolling of the page. */
export function followHeadings(doc: Document): void {
  const links = new Map(
    [...doc.querySelectorAll<HTMLAnchorElement>('#toc a[href^="#"]')].map(link => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  );
  const headings = [...links.keys()].flatMap(id => doc.getElementById(id) ?? []);
  if (headings.length === 0) return;
  let marked: HTMLAnchorElement | undefined;
  const seen = new IntersectionObserver(update, { rootMargin: '0px 0px -60% 0px' });
  headings.forEach(heading => seen.observe(heading));

  function update(): void {
    const line = innerHeight * 0.4;
    const read = headings.filter(heading => heading.getBoundingClientRect().top < line).at(-1);
    const link = read && links.get(read.id);
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    marked = link;
  }
}

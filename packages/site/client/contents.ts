/** Marks the heading that is being read in the table of contents. */

/** Updates the table of contents while the page scrolls. */
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
  const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -60% 0px' });
  headings.forEach(heading => observer.observe(heading));

  function update(): void {
    const line = innerHeight * 0.4;
    const current = headings.filter(heading => heading.getBoundingClientRect().top < line).at(-1);
    const link = current && links.get(current.id);
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    marked = link;
  }
}

/** Tables wider than the column can be scrolled by keyboard, in browsers that do not see to that themselves. */

/** Makes each box that scrolls sideways a tab stop with a name, for as long as it does scroll. */
export function nameScrollers(doc: Document): void {
  const boxes = doc.querySelectorAll<HTMLElement>('.table-scroll');
  if (boxes.length === 0) return;
  const seen = new ResizeObserver(entries => entries.forEach(({ target }) => update(target as HTMLElement)));
  boxes.forEach(box => seen.observe(box));
}

function update(box: HTMLElement): void {
  const isScrolling = box.scrollWidth > box.clientWidth + 1;
  if (isScrolling === box.hasAttribute('tabindex')) return;
  if (!isScrolling) return ['tabindex', 'role', 'aria-label'].forEach(name => box.removeAttribute(name));
  box.setAttribute('tabindex', '0');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', box.querySelector('caption')?.textContent ?? 'Table');
}

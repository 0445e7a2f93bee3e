/** Makes wide tables scrollable by keyboard, in browsers that do not do so themselves. */

/** Makes each box that scrolls horizontally a tab stop with an accessible name, while it scrolls. */
export function nameScrollers(doc: Document): void {
  const boxes = doc.querySelectorAll<HTMLElement>('.table-scroll');
  if (boxes.length === 0) return;
  const observer = new ResizeObserver(entries =>
    entries.forEach(({ target }) => update(target as HTMLElement)),
  );
  boxes.forEach(box => observer.observe(box));
}

function update(box: HTMLElement): void {
  const isScrolling = box.scrollWidth > box.clientWidth + 1;
  if (isScrolling === box.hasAttribute('tabindex')) return;
  if (!isScrolling) return ['tabindex', 'role', 'aria-label'].forEach(name => box.removeAttribute(name));
  box.setAttribute('tabindex', '0');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', box.querySelector('caption')?.textContent ?? 'Table');
}

/** Collapsible sections of a page, all opened or closed at once. */

/** Opens or closes every `details` under `root`; answers how many changed. */
export function setSections(root: Element, isOpen: boolean): number {
  let changed = 0;
  for (const section of root.querySelectorAll('details')) {
    if (section.open === isOpen) continue;
    section.open = isOpen;
    changed++;
  }
  return changed;
}

/** The summary that stands for an element inside sections just closed: that of the outermost closed one. */
export function summaryFor(el: Element): HTMLElement | null {
  let summary: HTMLElement | null = null;
  for (let at: Element | null = el.parentElement; at; at = at.parentElement) {
    if (at.localName === 'details' && !(at as HTMLDetailsElement).open)
      summary = at.querySelector(':scope > summary');
  }
  return summary?.contains(el) ? null : summary;
}

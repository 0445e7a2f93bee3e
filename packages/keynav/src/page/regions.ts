/** Regions found on a page: markup first, landmarks next, else the page itself. */

import type { Region } from '../core/page.js';
import { linkColumns, mainByText } from './guess.js';
import type { Field } from './items.js';

/** A region of a real page. */
export interface PageRegion extends Region {
  readonly element: HTMLElement;
  /** Whether the page's markup or the site's options name it. */
  readonly isNamed: boolean;
}

/** Regions named by a site: a selector or an element each. */
export type RegionOptions = Readonly<Record<string, string | HTMLElement>>;

/** The open modal dialog on top, if any. */
export function topModal(doc: Document): HTMLElement | null {
  // Most pages have none, at each key.
  if (!doc.querySelector(MODALS)) return modalInShadow(doc.activeElement);
  const open = [...doc.querySelectorAll<HTMLElement>(MODALS)].filter(isModal);
  const focused = open.filter(el => el.contains(doc.activeElement));
  return focused.at(-1) ?? modalInShadow(doc.activeElement) ?? open.at(-1) ?? null;
}

const MODALS = 'dialog[open],[aria-modal=true]';

/** A dialog kept in the page but not shown is none. */
function isModal(el: HTMLElement): boolean {
  if (el.localName === 'dialog') return el.matches(':modal');
  return el.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** A modal dialog around the focus inside a web component. */
function modalInShadow(host: Element | null): HTMLElement | null {
  for (let root = host?.shadowRoot; root; root = root.activeElement?.shadowRoot ?? null) {
    const modal = root.activeElement?.closest<HTMLElement>(MODALS);
    if (modal && isModal(modal)) return modal;
  }
  return null;
}

/** The regions of the page in document order, hidden ones included; an open modal dialog stands alone. */
export function findRegions(doc: Document, options: RegionOptions): readonly PageRegion[] {
  const named = new Map<HTMLElement, PageRegion>();
  for (const [name, where] of Object.entries(options)) {
    const element = typeof where === 'string' ? doc.querySelector<HTMLElement>(where) : where;
    if (element) named.set(element, { name, element, isNamed: true });
  }
  for (const element of doc.querySelectorAll<HTMLElement>(
    '[data-keynav-region]:not([data-keynav-region=""])',
  )) {
    const name = element.dataset['keynavRegion'] as string;
    if (!named.has(element)) named.set(element, { name, element, isNamed: true });
  }
  const regions = [...named.values()];
  const main = regions.find(({ name }) => name === 'main')?.element ?? mainOf(doc);
  if (!named.has(main)) regions.push({ name: 'main', element: main, isNamed: false });
  if (named.size === 0) regions.push(...landmarks(doc, main));
  return regions.sort((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1));
}

/** How the items of a region are told: main and dialogs are read, the others are lists of controls. */
export function fieldOf(region: PageRegion): Field {
  return { root: region.element, isProse: region.name === 'main' || region.name === 'dialog' };
}

function mainOf(doc: Document): HTMLElement {
  const mains = [...doc.querySelectorAll<HTMLElement>('main,[role=main]')];
  const articles = doc.querySelectorAll<HTMLElement>('article');
  const named = mains.find(el => el.checkVisibility()) ?? mains[0];
  return named ?? (articles.length === 1 ? (articles[0] as HTMLElement) : mainByText(doc));
}

function landmarks(doc: Document, main: HTMLElement): PageRegion[] {
  const found: PageRegion[] = [];
  const taken = new Set(['main']);
  const add = (element: HTMLElement): void => {
    const name = landmarkName(element, main, taken);
    taken.add(name);
    found.push({ name, element, isNamed: false });
  };
  const selector =
    'header,footer,nav,aside,[role=banner],[role=contentinfo],[role=navigation],[role=complementary]';
  for (const element of doc.querySelectorAll<HTMLElement>(selector)) {
    if (
      main.contains(element) ||
      element.contains(main) ||
      found.some(region => region.element.contains(element))
    )
      continue;
    add(element);
  }
  if (!doc.querySelector('main,[role=main]')) linkColumns(doc, main).forEach(add);
  return found;
}

function landmarkName(element: HTMLElement, main: HTMLElement, taken: ReadonlySet<string>): string {
  const wanted = landmarkSide(element, main);
  for (let i = 1, name = wanted; ; name = `${wanted}-${++i}`) if (!taken.has(name)) return name;
}

function landmarkSide(element: HTMLElement, main: HTMLElement): string {
  const role = element.getAttribute('role');
  if (element.localName === 'footer' || role === 'contentinfo') return 'footer';
  if (element.localName === 'header' || role === 'banner') return 'navbar';
  const box = element.getBoundingClientRect();
  const text = main.getBoundingClientRect();
  // What is hidden now has no place: it is taken to stand where it stands in the document.
  if (box.width === 0) return element.compareDocumentPosition(main) & 4 ? 'left' : 'right';
  if (box.right <= text.left + 1) return 'left';
  if (box.left >= text.right - 1) return 'right';
  return box.top < text.top ? 'navbar' : 'footer';
}

/** Regions found on a page: markup first, landmarks next, else the page itself. */

import type { Region } from '../../core/page.js';
import { columnsAt, guessMain, isMostlyLinks, isMostOf, isNarrow } from './guess.js';
import { BESIDE } from './landmarks.js';
import { ItemScope } from '../items/scope.js';

/** A region of a real page. */
export interface PageRegion extends Region {
  readonly element: HTMLElement;
  /** Whether the page's markup or the site's options name it. */
  readonly isNamed: boolean;
  /** How the site has its items recognised. */
  readonly rules?: RegionRules | undefined;
  /** Other regions that stand inside it, and are no part of it. */
  readonly inside?: readonly Element[];
  /** Where its items are looked for. */
  readonly scope: ItemScope;
}

/** A region without its scope, which depends on all others. */
type Found = Omit<PageRegion, 'scope'>;

/** How a site has one of its regions walked. Everything may be left out but the element. */
export interface RegionRules {
  /** The region: a selector or the element. */
  readonly element: string | HTMLElement;
  /**
   * What its items are: `prose` for blocks that are read, as in main; `controls` for links, buttons and fields, as elsewhere; else a
   * selector, or a function that answers whether an element is an item.
   */
  readonly items?: string | ((element: Element) => boolean);
  /** Whether a step on from its last item leads to the first; false unless told. */
  readonly wrap?: boolean;
  /** For a list of which only some rows are in the document. */
  readonly rows?: Rows;
}

/** The rows of a list that makes elements only for those on screen. Rows are numbered from 0. */
export interface Rows {
  /** How many there are. */
  count(): number;
  /** The number of the row that an element inside the list is in; -1 for none. */
  indexOf(element: Element): number;
  /** Scrolls a row into sight and answers its element, at once or when it is made; null when there is none. */
  reveal(index: number): HTMLElement | null | Promise<HTMLElement | null>;
}

/** Regions named by a site: a selector, an element, or rules each. */
export type RegionOptions = Readonly<Record<string, string | HTMLElement | RegionRules>>;

const NAMED = '[data-keynav-region]:not([data-keynav-region=""])';
/** What makes other regions of a page when it is added. */
export const LANDMARKS = `main,[role=main],${NAMED},${BESIDE}`;

/** The rules that a site gives for a region, whichever way it gives them. */
export function rulesOf(option: string | HTMLElement | RegionRules): RegionRules {
  return typeof option === 'string' || 'nodeType' in option ? { element: option } : option;
}

/** The regions of the page in document order, hidden ones included; an open modal dialog stands alone. */
export function findRegions(doc: Document, rules: ReadonlyMap<string, RegionRules>): readonly PageRegion[] {
  const named = new Map<HTMLElement, Found>();
  for (const [name, rule] of rules) {
    const { element: where } = rule;
    const element = typeof where === 'string' ? doc.querySelector<HTMLElement>(where) : where;
    if (element?.isConnected) named.set(element, { name, element, isNamed: true, rules: rule });
  }
  // One query for all: each costs a walk over the page.
  const marked = [...doc.querySelectorAll<HTMLElement>(`${LANDMARKS},article`)];
  const those = (selector: string): HTMLElement[] => marked.filter(el => el.matches(selector));
  for (const element of those(NAMED)) {
    const name = element.dataset['keynavRegion'] as string;
    if (!named.has(element)) named.set(element, { name, element, isNamed: true });
  }
  const regions = [...named.values()];
  const known = regions.find(({ name }) => name === 'main')?.element ?? namedMain(doc, those);
  const { main, columns } = known ? { main: known, columns: columnsAt(known) } : guessMain(doc);
  if (!named.has(main)) regions.push({ name: 'main', element: main, isNamed: false });
  if (!isSetOut(regions)) regions.push(...landmarks(those(BESIDE), main, columns, [...named.keys()]));
  return regions
    .sort((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1))
    .map(region =>
      scoped({ ...region, inside: regions.filter(isInside(region)).map(({ element }) => element) }),
    );
}

/** Whether the page or the site says what stands around main, so that there is nothing to guess. */
function isSetOut(named: readonly Found[]): boolean {
  return named.some(
    ({ name, isNamed, rules }) => isNamed && (!rules || /^(left|right|navbar|footer)$/.test(name)),
  );
}

/** Texts of the page's markup that were read as selectors, with whether they are. */
const texts = new Map<string, boolean>();

/** Whether what the page's markup says of items can be read; what cannot is told once, and counts as not there. */
function isReadable(text: string, doc: Document): boolean {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const isGood = isSelector(text, doc);
  if (!isGood) console.warn(`keynav: data-keynav-items="${text}" is no selector`);
  texts.set(text, isGood);
  return isGood;
}

/** Whether text is a selector. It is read where there is nothing to find: the page is not looked at. */
export function isSelector(text: string, doc: Document): boolean {
  try {
    doc.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

function isInside({ element }: Found): (other: Found) => boolean {
  return other => other.element !== element && element.contains(other.element);
}

/** Completes a region: by the site's rule, else main and dialogs are read and the others are lists of controls. */
export function scoped(region: Found): PageRegion {
  const { name, element, rules, inside: without } = region;
  const attribute = element.dataset['keynavItems'];
  const rule =
    attribute !== undefined && isReadable(attribute, element.ownerDocument) ? attribute : rules?.items;
  if (rule === undefined || rule === 'prose' || rule === 'controls') {
    const isProse = rule === 'prose' || (rule === undefined && (name === 'main' || name === 'dialog'));
    return { ...region, scope: new ItemScope(element, { isProse, without }) };
  }
  const isItem = typeof rule === 'string' ? (el: Element) => el.matches(rule) : rule;
  return { ...region, scope: new ItemScope(element, { isProse: false, isItem, without }) };
}

/** The main part by markup: the landmark, or the only article. */
function namedMain(doc: Document, those: (selector: string) => HTMLElement[]): HTMLElement | null {
  const mains = those('main,[role=main]');
  const articles = those('article');
  const article = articles.length === 1 ? (articles[0] as HTMLElement) : null;
  const named = mains.find(el => el.checkVisibility()) ?? mains[0];
  return named ?? (article && isMostOf(doc, article) ? article : null);
}

function landmarks(
  beside: readonly HTMLElement[],
  main: HTMLElement,
  columns: readonly HTMLElement[],
  named: readonly HTMLElement[],
): Found[] {
  const found: Found[] = [];
  const taken = new Set(['main']);
  const add = (element: HTMLElement): void => {
    const isIn = (outer: Element): boolean => outer.contains(element);
    if (named.some(isIn)) return;
    if (element.contains(main) || found.some(region => isIn(region.element))) return;
    // What is in the main part belongs to it, but for a column that stands beside the rest of it.
    if (isIn(main) && !standsBeside(element, main)) return;
    const name = landmarkName(element, main, taken);
    taken.add(name);
    found.push({ name, element, isNamed: false });
  };
  for (const element of beside) add(columnOf(element, main));
  // What holds a landmark is only the box around it.
  columns.filter(el => !found.some(({ element }) => el.contains(element))).forEach(add);
  return found;
}

/** The narrow box that a landmark shares with others or with more links, or the landmark itself. */
function columnOf(element: HTMLElement, main: HTMLElement): HTMLElement {
  let column = element;
  if (main.contains(element)) return column;
  for (let at = element.parentElement; at && at !== at.ownerDocument.body; at = at.parentElement) {
    if (at.contains(main) || at.matches(BESIDE) || !isNarrow(at) || at.offsetWidth === 0) break;
    const inner = column;
    const others = [...at.querySelectorAll(`a[href],${BESIDE}`)].filter(el => !inner.contains(el));
    if (others.length > 0) column = at;
  }
  return column;
}

/** Whether an element keeps to one side of what it is in, where the rest is. */
function standsBeside(element: HTMLElement, main: HTMLElement): boolean {
  const box = boxOf(element);
  const around = main.getBoundingClientRect();
  const middle = (around.left + around.right) / 2;
  const isAtSide = box.width > 0 && (box.right <= middle || box.left >= middle);
  return isAtSide && !element.closest('p,li') && isMostlyLinks(element);
}

/** The box of an element, or where it has none that of what is in it and has left the flow. */
export function boxOf(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  if (box.width > 0 && box.height > 0) return box;
  for (const child of element.children) {
    const inner = boxOf(child);
    if (inner.width > 0 && inner.height > 0) return inner;
  }
  return box;
}

function landmarkName(element: HTMLElement, main: HTMLElement, taken: ReadonlySet<string>): string {
  const wanted = landmarkSide(element, main);
  for (let i = 1, name = wanted; ; name = `${wanted}-${++i}`) if (!taken.has(name)) return name;
}

function landmarkSide(element: HTMLElement, main: HTMLElement): string {
  const role = element.getAttribute('role');
  if (element.localName === 'footer' || role === 'contentinfo') return 'footer';
  if (element.localName === 'header' || role === 'banner') return 'navbar';
  const box = boxOf(element);
  const text = main.getBoundingClientRect();
  // What is hidden now has no place: it is taken to stand where it stands in the document.
  if (box.width === 0) return element.compareDocumentPosition(main) & 4 ? 'left' : 'right';
  const isIn = main.contains(element);
  if (isIn) return box.right <= (text.left + text.right) / 2 ? 'left' : 'right';
  if (box.right <= text.left + 1) return 'left';
  if (box.left >= text.right - 1) return 'right';
  return box.top < text.top ? 'navbar' : 'footer';
}

/** Finds the regions of a page: by markup and options, then by landmarks, otherwise by its layout. */

import type { Region } from '../../core/page.js';
import { columnsAt, guessMain, isMostlyLinks, isMostOf, isNarrow } from './guess.js';
import { LANDMARKS_BESIDE_MAIN } from './landmarks.js';
import { holds } from '../dom/tree.js';
import { ItemScope } from '../items/scope.js';
import { leftovers } from './leftover.js';
import { isBefore, queryDeep } from './shadows.js';
import { dom, isConnected } from '../dom/members.js';

/** A region of a page in a browser. */
export interface PageRegion extends Region {
  readonly element: HTMLElement;
  /** Whether the page's markup or the site's options name it. */
  readonly isNamed: boolean;
  /** The site's rules for it. */
  readonly rules?: RegionRules | undefined;
  /** The regions inside it, whose content does not belong to it. */
  readonly inside?: readonly Element[];
  /** The scope in which its items are found. */
  readonly scope: ItemScope;
}

/** A region without its scope, which depends on all others. */
type Found = Omit<PageRegion, 'scope'>;

/** The rules of a site for one of its regions. Only `element` is required. */
export interface RegionRules {
  /** The region: an element, or a selector, of which the first match is used. */
  readonly element: string | HTMLElement;
  /**
   * The items of the region: `prose` for blocks of text, the default in main; `controls` for links, buttons and fields, the default in
   * other regions; or a selector; or a function that returns whether an element is an item. The attribute `data-keynav-items` overrides it.
   */
  readonly items?: string | ((element: Element) => boolean);
  /** Whether a step from the last item leads to the first, and back. Defaults to false. */
  readonly wrap?: boolean;
  /** The rows of a virtual list, of which only some are in the document. */
  readonly rows?: Rows;
}

/** The rows of a virtual list, which has elements only for rows on the screen. Rows are numbered from 0. */
export interface Rows {
  /** Returns the number of rows. */
  count(): number;
  /** Returns the index of the row that contains an element of the list; -1 if there is none. */
  indexOf(element: Element): number;
  /** Scrolls a row into view. Returns its element, or a promise if it is created later; null if there is none. */
  reveal(index: number): HTMLElement | null | Promise<HTMLElement | null>;
}

/** The regions that a site names; each is a selector, an element, or a record of rules. */
export type RegionOptions = Readonly<Record<string, string | HTMLElement | RegionRules>>;

const NAMED = '[data-keynav-region]:not([data-keynav-region=""])';
/** A selector for elements that may define regions, so that adding one requires a new search. */
export const LANDMARKS = `main,[role=main],${NAMED},${LANDMARKS_BESIDE_MAIN}`;

/** Returns an option for a region as a record of rules. */
export function rulesOf(option: string | HTMLElement | RegionRules): RegionRules {
  return typeof option === 'string' || 'nodeType' in option ? { element: option } : option;
}

/** Returns the regions of the page in document order, including hidden ones. Modal dialogs are not included. */
export function findRegions(doc: Document, rules: ReadonlyMap<string, RegionRules>): readonly PageRegion[] {
  const named = new Map<HTMLElement, Found>();
  for (const [name, rule] of rules) {
    const { element: where } = rule;
    const element = typeof where === 'string' ? dom(doc).querySelector<HTMLElement>(where) : where;
    if (isConnected(element)) named.set(element, { name, element, isNamed: true, rules: rule });
  }
  // A single query, because each one walks over the whole page.
  const marked = queryDeep(doc, `${LANDMARKS},article`);
  const matching = (selector: string): HTMLElement[] => marked.filter(el => dom(el).matches(selector));
  for (const element of matching(NAMED)) {
    const name = dom(element).dataset['keynavRegion'] as string;
    if (!named.has(element)) named.set(element, { name, element, isNamed: true });
  }
  const regions = [...named.values()];
  const known = regions.find(({ name }) => name === 'main')?.element ?? mainByMarkup(doc, matching);
  const { main, columns } = known ? { main: known, columns: columnsAt(known) } : guessMain(doc);
  if (!named.has(main)) regions.push({ name: 'main', element: main, isNamed: false });
  if (!hasNamedLayout(regions))
    regions.push(...landmarks(doc, matching(LANDMARKS_BESIDE_MAIN), main, columns, [...named.keys()]));
  return regions
    .sort((a, b) => (isBefore(a.element, b.element) ? -1 : 1))
    .map(region =>
      withScope({ ...region, inside: regions.filter(isInside(region)).map(({ element }) => element) }),
    );
}

/** Returns whether markup or options define the regions around main, so that landmarks are not used. */
function hasNamedLayout(named: readonly Found[]): boolean {
  return named.some(
    ({ name, isNamed, rules }) => isNamed && (!rules || /^(left|right|navbar|footer)$/.test(name)),
  );
}

/** Values of `data-keynav-items`, with whether they are valid. */
const checked = new Map<string, boolean>();

/** Returns whether a value of `data-keynav-items` is a selector; warns once of each that is not, which is then ignored. */
function isValidRule(text: string, doc: Document): boolean {
  const cached = checked.get(text);
  if (cached !== undefined) return cached;
  const isValid = isSelector(text, doc);
  if (!isValid) console.warn(`keynav: data-keynav-items="${text}" is not a valid selector`);
  checked.set(text, isValid);
  return isValid;
}

/** Returns whether a text is a valid selector. It is parsed on an empty fragment, so that the page is not searched. */
export function isSelector(text: string, doc: Document): boolean {
  try {
    dom(doc).createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

function isInside({ element }: Found): (other: Found) => boolean {
  return other => other.element !== element && holds(element, other.element);
}

/**
 * Returns a region with the scope of its items: by its attribute, else by the site's rule. By default main and dialogs are prose, and
 * other regions are lists of controls.
 */
export function withScope(region: Found): PageRegion {
  const { name, element, rules, inside: excluded } = region;
  const attribute = dom(element).dataset['keynavItems'];
  const rule =
    attribute !== undefined && isValidRule(attribute, dom(element).ownerDocument) ? attribute : rules?.items;
  if (rule === undefined || rule === 'prose' || rule === 'controls') {
    const isProse = rule === 'prose' || (rule === undefined && (name === 'main' || name === 'dialog'));
    return { ...region, scope: new ItemScope(element, { isProse, excluded }) };
  }
  const isItem = typeof rule === 'string' ? (el: Element) => dom(el).matches(rule) : rule;
  return { ...region, scope: new ItemScope(element, { isProse: false, isItem, excluded }) };
}

/** Returns the main landmark, or else the only article if it has most of the text; null if there is neither. */
function mainByMarkup(doc: Document, matching: (selector: string) => HTMLElement[]): HTMLElement | null {
  const mains = matching('main,[role=main]');
  const articles = matching('article');
  const article = articles.length === 1 ? (articles[0] as HTMLElement) : null;
  const named = mains.find(el => dom(el).checkVisibility()) ?? mains[0];
  return named ?? (article && isMostOf(doc, article) ? article : null);
}

/** Returns the regions of landmarks, of columns of links around main, and of controls that are in none of these. */
function landmarks(
  doc: Document,
  beside: readonly HTMLElement[],
  main: HTMLElement,
  columns: readonly HTMLElement[],
  named: readonly HTMLElement[],
): Found[] {
  const found: Found[] = [];
  const taken = new Set(['main']);
  const add = (element: HTMLElement): void => {
    const isIn = (outer: Element): boolean => holds(outer, element);
    if (named.some(isIn)) return;
    if (dom(element).contains(main) || found.some(region => isIn(region.element))) return;
    // Elements inside main belong to it, except a column beside the rest.
    if (isIn(main) && !isSideColumn(element, main)) return;
    const name = landmarkName(element, main, taken);
    taken.add(name);
    found.push({ name, element, isNamed: false });
  };
  for (const element of beside) add(columnOf(element, main));
  // A column that contains a landmark is only its container.
  columns.filter(el => !found.some(({ element }) => dom(el).contains(element))).forEach(add);
  leftovers(dom(doc).body, [main, ...named, ...found.map(({ element }) => element)]).forEach(add);
  return found;
}

/** Returns the narrow container that a landmark shares with other landmarks or links; the landmark itself if there is none. */
function columnOf(element: HTMLElement, main: HTMLElement): HTMLElement {
  let column = element;
  if (dom(main).contains(element)) return column;
  for (
    let at = dom(element).parentElement;
    at && at !== dom(dom(at).ownerDocument).body;
    at = dom(at).parentElement
  ) {
    if (
      dom(at).contains(main) ||
      dom(at).matches(LANDMARKS_BESIDE_MAIN) ||
      !isNarrow(at) ||
      dom(at).offsetWidth === 0
    )
      break;
    const inner = column;
    const others = [...dom(at).querySelectorAll(`a[href],${LANDMARKS_BESIDE_MAIN}`)].filter(
      el => !dom(inner).contains(el),
    );
    if (others.length > 0) column = at;
  }
  return column;
}

/** Returns whether an element inside main is a list of links in its left or right half. */
function isSideColumn(element: HTMLElement, main: HTMLElement): boolean {
  const box = boxOf(element);
  const outer = dom(main).getBoundingClientRect();
  const middle = (outer.left + outer.right) / 2;
  const isAtSide = box.width > 0 && (box.right <= middle || box.left >= middle);
  return isAtSide && !dom(element).closest('p,li') && isMostlyLinks(element);
}

/** Returns the box of an element; if it is empty, that of the first descendant with a size, which is out of the flow. */
export function boxOf(element: Element): DOMRect {
  const box = dom(element).getBoundingClientRect();
  if (box.width > 0 && box.height > 0) return box;
  for (const child of dom(element).children) {
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
  const role = dom(element).getAttribute('role');
  if (dom(element).localName === 'footer' || role === 'contentinfo') return 'footer';
  if (dom(element).localName === 'header' || role === 'banner') return 'navbar';
  const box = boxOf(element);
  const text = dom(main).getBoundingClientRect();
  // A hidden element has no position on the screen, so its position in the document counts.
  if (box.width === 0) return dom(element).compareDocumentPosition(main) & 4 ? 'left' : 'right';
  const isIn = dom(main).contains(element);
  if (isIn) return box.right <= (text.left + text.right) / 2 ? 'left' : 'right';
  if (box.right <= text.left + 1) return 'left';
  if (box.left >= text.right - 1) return 'right';
  return box.top < text.top ? 'navbar' : 'footer';
}

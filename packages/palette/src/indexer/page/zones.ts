/** Decides which part of a page an element belongs to: main content, navigation, a banner, or content to ignore. */

import { tokensOf, type Matcher } from './selector.js';
import { detached } from '../html/detached.js';
import { NO_ATTRIBUTES, type Attributes } from '../html/handler.js';

/** Zone bit for content of the main element. Like all zone bits, it applies to descendants too. */
export const IN_MAIN = 1;
/** Zone bit for content of an article. */
export const IN_ARTICLE = 2;
/** Zone bit for navigation, sidebars and footers: their links are recorded, their text is not. */
export const BESIDE = 4;
/** Zone bit for a banner: a header outside of main and of articles. */
export const IN_BANNER = 8;
/** Zone bit for an aside in main, such as a note: its text belongs to the page, its headings do not. */
export const IN_ASIDE = 16;
/** Zone bit for text that is visually hidden, for screen readers only. */
export const VISUALLY_HIDDEN = 32;
/** Zone bit for list items. */
export const IN_LIST = 64;
/** Zone bit for a header in main or in an article, with dates and tags: its headings count, its text does not. */
export const IN_HEADER = 128;

/** Which elements the site owner selects as main content and as content to ignore. */
export interface Chosen {
  /** Null selects the main element. */
  readonly main: Matcher | null;
  /** Null ignores no further elements. */
  readonly skip: Matcher | null;
}

const UNREAD = new Set(
  `script style template noscript svg canvas iframe object video audio map textarea select datalist
  dialog annotation annotation-xml rp noframes`.split(/\s+/),
);
const BESIDE_ROLES = new Set(
  `navigation search contentinfo menu menubar toolbar tablist dialog doc-toc doc-pagelist doc-index`.split(
    /\s+/,
  ),
);
// Names that generators without landmarks give to elements beside the content; whole names, not parts of names.
const BESIDE_NAMES =
  /^(?:(?:(?:page-?|global-?|site-?|local-?|left-?|right-?|main-?)?(?:nav|navbar|navigation|menu|sidebar|toc|footer)|table-?of-?contents|breadcrumbs?|pagination(?:-nav)?|pager|skip-?(?:link|to-content|nav)|navheader|navfooter|navpath|nav-path|sphinxsidebar|related|mw-editsection|edit-?this-?page|theme-doc-(?:toc|footer)\S*|headerlinks?)$)/i;
// In main these may also be content: the menu of a restaurant, a section on related work.
const MAYBE_CONTENT = /^(?:menu|related)$/i;
// Also those of texts that appear when the mouse is over something.
const SPOKEN_NAMES =
  /^(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-hidden|u-visually-hidden|assistive-text|\S*tool-?tip[-_]*(?:text|content|inner))$/i;
const NEVER_BESIDE = new Set('html body main article dt dl h1 h2 h3 h4 h5 h6'.split(' '));

/** Returns whether to ignore an element and its content: scripts, hidden elements, what the site owner leaves out. */
export function isUnread(name: string, attributes: Attributes, chosen: Chosen): boolean {
  if (UNREAD.has(name)) return true;
  if (attributes === NO_ATTRIBUTES) return chosen.skip?.(name, attributes) ?? false;
  const { hidden } = attributes;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (attributes['aria-hidden'] === 'true' || attributes['data-keynav-skip'] !== undefined) return true;
  const ignored = attributes['data-pagefind-ignore'];
  if (ignored === '' || ignored === 'all' || ignored === 'index') return true;
  if (attributes['style'] && /display\s*:\s*none/i.test(attributes['style'])) return true;
  return chosen.skip?.(name, attributes) ?? false;
}

/** Returns the zone bits of an element whose parent has the zone bits `outer`. */
export function zoneOf(name: string, attributes: Attributes, outer: number, chosen: Chosen): number {
  const role = attributes['role'];
  const isMain = chosen.main ? chosen.main(name, attributes) : name === 'main' || role === 'main';
  // An element that is main content is not beside it, whatever element contains it.
  if (isMain) return (outer & VISUALLY_HIDDEN) | IN_MAIN;
  const zone = outer | ownBits(name, role, outer);
  const { class: classes, id } = attributes;
  if (!classes && !id) return zone;
  let bits = classes ? bitsOfClasses(classes) : 0;
  if (id && isNameOfPart(name, classes)) bits |= bitsOfName(id);
  if (bits === 0) return zone;
  const isMaybe = (bits & BESIDE) === 0 && (bits & MAYBE_BESIDE) !== 0 && (outer & IN_MAIN) === 0;
  const beside = (isMaybe || bits & BESIDE) && !NEVER_BESIDE.has(name) ? BESIDE : 0;
  return zone | beside | (bits & VISUALLY_HIDDEN);
}

/** Whether names say that an element may be beside the content, unless it is in main. */
const MAYBE_BESIDE = 256;
/** The bits of values of class: most elements of a site have one of a few. */
const bitsByClasses = new Map<string, number>();
const MOST_REMEMBERED = 2_000;

function bitsOfClasses(classes: string): number {
  let bits = bitsByClasses.get(classes);
  if (bits !== undefined) return bits;
  bits = tokensOf(classes).reduce((all, name) => all | bitsOfName(name), 0);
  if (bitsByClasses.size < MOST_REMEMBERED) bitsByClasses.set(detached(classes), bits);
  return bits;
}

function bitsOfName(name: string): number {
  const beside = BESIDE_NAMES.test(name) ? (MAYBE_CONTENT.test(name) ? MAYBE_BESIDE : BESIDE) : 0;
  return SPOKEN_NAMES.test(name) ? beside | VISUALLY_HIDDEN : beside;
}

/** The id of a section is made from its heading, which may well be "Navigation". */
function isNameOfPart(name: string, classes: string | undefined): boolean {
  return name !== 'section' && !tokensOf(classes).includes('section');
}

function ownBits(name: string, role: string | undefined, outer: number): number {
  const isInside = (outer & (IN_MAIN | IN_ARTICLE)) > 0;
  if (name === 'nav' || name === 'footer' || (role !== undefined && BESIDE_ROLES.has(role))) return BESIDE;
  if (name === 'aside' || role === 'complementary') return isInside ? IN_ASIDE : BESIDE;
  if (name === 'header' || role === 'banner') return isInside ? IN_HEADER : IN_BANNER;
  if (name === 'article' || role === 'article') return IN_ARTICLE;
  if (role === 'tooltip') return VISUALLY_HIDDEN;
  return name === 'li' ? IN_LIST : 0;
}

/** Decides which part of a page an element belongs to: main content, navigation, a banner, or content to ignore. */

import { tokensOf, type Attributes, type Matcher } from './selector.js';

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
const SPOKEN_NAMES =
  /^(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-hidden|u-visually-hidden|assistive-text)$/i;
const NEVER_BESIDE = new Set('html body main article dt dl h1 h2 h3 h4 h5 h6'.split(' '));

/** Returns whether to ignore an element and its content: scripts, hidden elements, what the site owner leaves out. */
export function isUnread(name: string, attributes: Attributes, chosen: Chosen): boolean {
  if (UNREAD.has(name)) return true;
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
  let zone = outer | ownBits(name, role, outer);
  const names = attributes['class'] || attributes['id'] ? namesOf(name, attributes) : [];
  if (names.length > 0 && !NEVER_BESIDE.has(name) && names.some(one => isBeside(one, outer))) zone |= BESIDE;
  if (names.some(one => SPOKEN_NAMES.test(one))) zone |= VISUALLY_HIDDEN;
  return zone;
}

function isBeside(name: string, outer: number): boolean {
  return BESIDE_NAMES.test(name) && !((outer & IN_MAIN) > 0 && MAYBE_CONTENT.test(name));
}

function ownBits(name: string, role: string | undefined, outer: number): number {
  const isInside = (outer & (IN_MAIN | IN_ARTICLE)) > 0;
  if (name === 'nav' || name === 'footer' || (role !== undefined && BESIDE_ROLES.has(role))) return BESIDE;
  if (name === 'aside' || role === 'complementary') return isInside ? IN_ASIDE : BESIDE;
  if (name === 'header' || role === 'banner') return isInside ? IN_HEADER : IN_BANNER;
  if (name === 'article' || role === 'article') return IN_ARTICLE;
  return name === 'li' ? IN_LIST : 0;
}

/**
 * Returns the class names and the id, except the id of a section: that is made from its heading, which may well be
 * "Navigation".
 */
function namesOf(name: string, { class: classes, id }: Attributes): string[] {
  const names = tokensOf(classes);
  if (id && name !== 'section' && !names.includes('section')) names.push(id);
  return names;
}

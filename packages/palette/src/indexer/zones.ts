/** Which part of a page an element opens: main, navigation, a banner, something not to be read. */

import { tokensOf, type Attributes, type Matcher } from './selector.js';

/** Bits that an element hands down to what it holds. */
export const IN_MAIN = 1;
export const IN_ARTICLE = 2;
/** Navigation, sidebars, footers: links are noted, text is not. */
export const BESIDE = 4;
export const IN_BANNER = 8;
/** An aside in main, such as a note: its text belongs to the page, its headings do not. */
export const IN_ASIDE = 16;
/** Not on screen but read out. */
export const SPOKEN_ONLY = 32;
export const IN_LIST = 64;
/** The head of an article, with dates and tags: its headings count, its text does not. */
export const IN_HEADER = 128;

/** What a site owner names as main and as not to be read, by simple selectors. */
export interface Chosen {
  readonly main: Matcher | null;
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
// Names that generators without landmarks give to what stands beside the content; whole names, not parts of names.
const BESIDE_NAMES =
  /^(?:(?:(?:page-?|global-?|site-?|local-?|left-?|right-?|main-?)?(?:nav|navbar|navigation|menu|sidebar|toc|footer)|table-?of-?contents|breadcrumbs?|pagination(?:-nav)?|pager|skip-?(?:link|to-content|nav)|navheader|navfooter|navpath|nav-path|sphinxsidebar|related|mw-editsection|edit-?this-?page|theme-doc-(?:toc|footer)\S*|headerlinks?)$)/i;
// In main these may as well be content: the menu of a restaurant, a section on related work.
const MAYBE_CONTENT = /^(?:menu|related)$/i;
const SPOKEN_NAMES =
  /^(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-hidden|u-visually-hidden|assistive-text)$/i;
const NEVER_BESIDE = new Set('html body main article dt dl h1 h2 h3 h4 h5 h6'.split(' '));

/** Whether nothing inside is read by anybody: scripts, hidden elements, what the site owner named. */
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

/** The bits of an element inside of one with the bits given. */
export function zoneOf(name: string, attributes: Attributes, outer: number, chosen: Chosen): number {
  const role = attributes['role'];
  const isMain = chosen.main ? chosen.main(name, attributes) : name === 'main' || role === 'main';
  // What holds main is not beside it, whatever it is called.
  if (isMain) return (outer & SPOKEN_ONLY) | IN_MAIN;
  let zone = outer | ownBits(name, role, outer);
  const names = attributes['class'] || attributes['id'] ? namesOf(name, attributes) : [];
  if (names.length > 0 && !NEVER_BESIDE.has(name) && names.some(one => isBeside(one, outer))) zone |= BESIDE;
  if (names.some(one => SPOKEN_NAMES.test(one))) zone |= SPOKEN_ONLY;
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

/** The id of a section is made from its heading, which may well be "Navigation": only ids of mere boxes are names. */
function namesOf(name: string, { class: classes, id }: Attributes): string[] {
  const names = tokensOf(classes);
  if (id && name !== 'section' && !names.includes('section')) names.push(id);
  return names;
}

/** The categories of elements that the HTML standard's tree construction distinguishes (13.2.4.2, 13.2.4.3 and 13.2.6). */

import { detached } from './detached.js';

/** Ends an open paragraph. */
export const ENDS_P = 1;
/** "Special" in the standard: stops the search for the element that an end tag or a list item closes. */
export const SPECIAL = 2;
/** A formatting element, which is opened again after an element that closes it. */
export const FORMATTING = 4;
/** Has no content. */
export const VOID = 8;
/** Its end tag may be implied by another tag. */
export const IMPLIED = 16;
/** End tags inside it do not close elements outside it. */
export const SCOPE = 32;
/** Formatting elements inside it end with it. */
export const MARKER = 64;
/** `h1` to `h6`. */
export const HEADING = 128;
/** Has a place only in a table. */
export const TABLE_PART = 256;
/** May contain parts of a table only. */
export const TABLE_CONTEXT = 512;
/** Has a place in `<head>`. */
export const IN_HEAD = 1024;
/** Contains only text, whatever it looks like. */
export const RAW = 2048;
/** Ends SVG and MathML content. */
export const BREAKS_OUT = 4096;
/** An element of SVG or MathML; the kind of an open element, not of a name. */
export const FOREIGN = 8192;
/** An element of SVG or MathML that may contain HTML. */
export const INTEGRATION = 16384;
/** Its end tag closes all that is open inside it. */
export const BLOCK = 32768;
/** Nothing is known about documents with this element but that they need a complete parser. */
export const RARE = 65536;

const GROUPS: readonly (readonly [kind: number, names: string])[] = [
  [
    ENDS_P | BLOCK | SPECIAL,
    `address article aside blockquote center details dir div dl fieldset figcaption figure footer header hgroup
    main menu nav ol search section summary ul pre listing`,
  ],
  [ENDS_P | BLOCK, 'dialog'],
  [ENDS_P | SPECIAL | IMPLIED, 'p li dd dt'],
  [ENDS_P | SPECIAL | HEADING, 'h1 h2 h3 h4 h5 h6'],
  [ENDS_P | SPECIAL, 'form'],
  [ENDS_P | SPECIAL | VOID, 'hr'],
  [ENDS_P | SPECIAL | RAW, 'xmp'],
  [BLOCK | SPECIAL, 'button'],
  [FORMATTING, 'a b big code em font i s small strike strong tt u'],
  [FORMATTING | RARE, 'nobr'],
  [SPECIAL | VOID, 'area br embed img input keygen param source track wbr'],
  [SPECIAL | VOID | IN_HEAD, 'base basefont bgsound link meta'],
  [SPECIAL | RAW | IN_HEAD, 'title style script noframes'],
  [SPECIAL | RAW, 'textarea iframe noembed'],
  [IN_HEAD, 'noscript'],
  [IN_HEAD | SPECIAL, 'template'],
  [SPECIAL | SCOPE | MARKER | BLOCK, 'applet marquee object'],
  [SPECIAL | SCOPE | TABLE_CONTEXT, 'table'],
  [SPECIAL | TABLE_PART | TABLE_CONTEXT, 'tbody tfoot thead tr colgroup'],
  [SPECIAL | TABLE_PART | SCOPE | MARKER, 'td th caption'],
  [SPECIAL | TABLE_PART | VOID, 'col'],
  [IMPLIED, 'option optgroup rb rp rt rtc'],
  [SPECIAL, 'select'],
  [SPECIAL | SCOPE, 'html'],
  [SPECIAL, 'head body'],
  [SPECIAL | RARE, 'frame frameset plaintext'],
  [RARE, 'image'],
  [
    BREAKS_OUT,
    `b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta
    nobr ol p pre ruby s small span strong strike sub sup table tt u ul var`,
  ],
];

/** A name of elements. There is one object for each name, so that tags are compared without their letters. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  /** The categories of the HTML element of that name as bits; 0 for an ordinary one. */
  readonly kind: number;
  /** The number of elements of that name that are open in the document that is read now. */
  open: number;
}

const kinds = new Map<string, number>();
for (const [kind, names] of GROUPS)
  for (const name of names.split(/\s+/)) kinds.set(name, (kinds.get(name) ?? 0) | kind);

/** The tags of the standard's names, which stay the same objects. */
const standard = new Map([...kinds].map(([name, kind]): [string, Tag] => [name, { name, kind, open: 0 }]));
/** The tags of other names, of names in capitals, and of SVG and MathML; forgotten between documents if there are too many. */
const others = new Map<string, Tag>();
const written = new Map<string, Tag>();
const foreign = new Map<string, Tag>();
const MOST_NAMES = 2_000;

/** Returns the tag of that name, which must be in lower case. */
export function tagNamed(name: string): Tag {
  return standard.get(name) ?? named(others, name, 0);
}

/** Returns the tag of a name as a document has it. */
export function tagWritten(name: string): Tag {
  const known = standard.get(name) ?? written.get(name);
  if (known) return known;
  const tag = tagNamed(lowered(name));
  written.set(detached(name), tag);
  return tag;
}

const INTEGRATION_NAMES = new Set('mi mo mn ms mtext annotation-xml foreignobject desc title'.split(' '));

/** Returns the tag of the element of SVG or MathML of that name. */
export function foreignTagNamed(name: string): Tag {
  const kind = INTEGRATION_NAMES.has(name) ? FOREIGN | INTEGRATION | SPECIAL | SCOPE : FOREIGN;
  return named(foreign, name, kind);
}

/** Prepares the tags for the next document. */
export function closeAllTags(): void {
  for (const all of [others, foreign]) {
    if (all.size + written.size > MOST_NAMES) {
      all.clear();
      written.clear();
    }
    for (const tag of all.values()) tag.open = 0;
  }
  for (const tag of standard.values()) tag.open = 0;
}

function named(all: Map<string, Tag>, name: string, kind: number): Tag {
  let tag = all.get(name);
  if (!tag) all.set(name, (tag = { name, kind, open: 0 }));
  return tag;
}

/** Returns a name with its ASCII letters in lower case, as a copy that does not keep the document in memory. */
export function lowered(name: string): string {
  return detached(name).replace(/[A-Z]+/g, letters => letters.toLowerCase());
}

/** Innermost table elements end searches for their parts. */
export const TABLE = tagNamed('table');

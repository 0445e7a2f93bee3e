/** Finds the text of a query on a page: inside each block, across inline elements. */

import { hostOf } from '../dom/tree.js';
import { isFindable, isPassed } from './findable.js';
import { dom } from '../dom/members.js';

/** A match of a query. */
export interface Match {
  readonly range: Range;
  /** The block that contains it. */
  readonly block: Element;
  /** The innermost element around its beginning. */
  readonly inside: Element;
}

/** All matches of a query. */
export interface Found {
  readonly matches: readonly Match[];
  /** The number of matches before the current item. */
  readonly before: number;
}

const ALL = 'keynav-find';
const CURRENT = 'keynav-find-current';
/** The maximum number of highlighted matches, around the current one; others are too far away to be visible. */
const MAX_DRAWN = 2000;

/**
 * Returns all matches of a query under `root` in reading order, inside open shadow roots too. Case is ignored if the query has no
 * capitals. `here` is the current item, before which matches are counted.
 */
export function matchesIn(root: Element, query: string, here: Node = root): Found {
  if (!query.trim()) return { matches: [], before: 0 };
  const isExact = query !== query.toLowerCase();
  const needle = (isExact ? query : query.toLowerCase()).replace(/\s+/g, ' ');
  const { blocks, before } = textBlocks(root, here);
  const found = blocks.map(block => blockMatches(block, needle, isExact));
  return { matches: found.flat(), before: found.slice(0, before).flat().length };
}

/** Highlights the matches as `keynav-find`, and the one with the index `current` as `keynav-find-current`. */
export function drawMatches(matches: readonly Match[], current: number): void {
  const registry = typeof CSS !== 'undefined' ? CSS.highlights : undefined;
  if (!registry) return;
  const from = Math.max(0, Math.min(current - MAX_DRAWN / 2, matches.length - MAX_DRAWN));
  const drawn = matches.slice(from, from + MAX_DRAWN).map(({ range }) => range);
  registry.set(ALL, new Highlight(...drawn));
  const match = matches[current];
  if (match) registry.set(CURRENT, new Highlight(match.range));
}

/** Removes the highlights. */
export function clearMatches(): void {
  const registry = typeof CSS !== 'undefined' ? CSS.highlights : undefined;
  registry?.delete(ALL);
  registry?.delete(CURRENT);
}

interface TextBlock {
  readonly block: Element;
  readonly nodes: Text[];
}

/** The state of the walk over the page. */
interface Walk {
  readonly here: Node;
  readonly blocks: TextBlock[];
  /** The number of blocks before `here`. */
  before: number;
  /** The block that the next text belongs to; null if the next text begins a new one. */
  open: TextBlock | null;
}

const BLOCKS =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;

function textBlocks(root: Element, here: Node): Walk {
  const walk: Walk = { here, blocks: [], before: 0, open: null };
  collect(walk, root, root);
  return walk;
}

/** Collects the text of a node in reading order; `block` is the block around it. */
function collect(walk: Walk, node: Node, block: Element): void {
  if (node === walk.here) {
    walk.open = null;
    walk.before = walk.blocks.length;
  }
  const { nodeType } = dom(node);
  if (nodeType === 3) return addText(walk, node as Text, block);
  if (nodeType !== 1 || isPassed(node as Element)) return;
  const el = node as Element;
  const inner = blockOf(el, block);
  const isEdge = inner !== block || /^(BR|SLOT)$/.test(dom(el).tagName);
  if (isEdge) walk.open = null;
  for (const child of childrenOf(el)) collect(walk, child, inner);
  if (isEdge) walk.open = null;
}

/** Returns the block that the text of an element belongs to. A host is one, because a range cannot cross the edge of a shadow root. */
function blockOf(el: Element, outer: Element): Element {
  const { tagName, shadowRoot } = dom(el);
  if (tagName === 'SLOT') return hostOf(el) ?? outer;
  return BLOCKS.test(tagName) || shadowRoot ? el : outer;
}

/** Returns the nodes that an element displays: of a host those of its shadow root, of a slot the assigned ones. */
function childrenOf(el: Element): Iterable<Node> {
  const { tagName, shadowRoot, childNodes } = dom(el);
  const assigned = tagName === 'SLOT' ? (el as HTMLSlotElement).assignedNodes() : [];
  return assigned.length > 0 ? assigned : (shadowRoot?.childNodes ?? childNodes);
}

function addText(walk: Walk, text: Text, block: Element): void {
  if (walk.open) return void walk.open.nodes.push(text);
  if (!/\S/.test(text.data)) return;
  walk.open = { block, nodes: [text] };
  walk.blocks.push(walk.open);
}

function blockMatches({ block, nodes }: TextBlock, needle: string, isExact: boolean): Match[] {
  const { text, starts } = folded(nodes.map(({ data }) => data).join(''), isExact);
  const found: Match[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const range = rangeOf(nodes, starts[at] as number, (starts[at + needle.length - 1] as number) + 1);
    const inside = dom(range.startContainer).parentElement ?? block;
    if (isFindable(inside)) found.push({ range, block, inside });
  }
  return found;
}

/**
 * Returns a text for comparison, with the index of each code unit in the raw text, because white space becomes a single space and some
 * letters are longer in lower case.
 */
function folded(
  raw: string,
  isExact: boolean,
): { readonly text: string; readonly starts: readonly number[] } {
  let text = '';
  const starts: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const letter = raw[i] as string;
    const isSpace = /\s/.test(letter);
    if (isSpace && text.endsWith(' ')) continue;
    const added = isSpace ? ' ' : isExact ? letter : letter.toLowerCase();
    for (let unit = 0; unit < added.length; unit++) starts.push(i);
    text += added;
  }
  return { text, starts };
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = dom((nodes[0] as Text).ownerDocument).createRange();
  let passed = 0;
  for (const node of nodes) {
    const next = passed + node.length;
    if (start >= passed && start < next) range.setStart(node, start - passed);
    if (end > passed && end <= next) range.setEnd(node, end - passed);
    passed = next;
  }
  return range;
}

/** The words of a query found again on this page, block by block, across inline tags. */

import { isFindable, isPassed } from './findable.js';

/** One place where a query stands. */
export interface Match {
  readonly range: Range;
  /** The block that it stands in. */
  readonly block: Element;
  /** The innermost element around its beginning. */
  readonly inside: Element;
}

/** Every place where a query stands. */
export interface Found {
  readonly matches: readonly Match[];
  /** How many of them stand before where the reader is. */
  readonly before: number;
}

const ALL = 'keynav-find';
const CURRENT = 'keynav-find-current';
/** Around the one that the reader is at; the others are too far away to be seen. */
const MOST_DRAWN = 2000;

/**
 * Every place under `root` where the text stands, in the order in which it is read, also inside open shadow roots; capitals count
 * only when the query has some. Whether a place comes before where the reader is tells `here`.
 */
export function matchesIn(root: Element, query: string, here: Node = root): Found {
  if (!query.trim()) return { matches: [], before: 0 };
  const isExact = query !== query.toLowerCase();
  const needle = (isExact ? query : query.toLowerCase()).replace(/\s+/g, ' ');
  const { blocks, before } = textBlocks(root, here);
  const found = blocks.map(block => blockMatches(block, needle, isExact));
  return { matches: found.flat(), before: found.slice(0, before).flat().length };
}

/** Draws the matches, and stronger that of them which the reader is at. */
export function drawMatches(matches: readonly Match[], current: number): void {
  const registry = typeof CSS !== 'undefined' ? CSS.highlights : undefined;
  if (!registry) return;
  const from = Math.max(0, Math.min(current - MOST_DRAWN / 2, matches.length - MOST_DRAWN));
  const drawn = matches.slice(from, from + MOST_DRAWN).map(({ range }) => range);
  registry.set(ALL, new Highlight(...drawn));
  const match = matches[current];
  if (match) registry.set(CURRENT, new Highlight(match.range));
}

/** Takes the drawing away. */
export function clearMatches(): void {
  const registry = typeof CSS !== 'undefined' ? CSS.highlights : undefined;
  registry?.delete(ALL);
  registry?.delete(CURRENT);
}

interface TextBlock {
  readonly block: Element;
  readonly nodes: Text[];
}

/** What is gathered on the walk over the page. */
interface Walk {
  readonly here: Node;
  readonly blocks: TextBlock[];
  /** How many blocks stand before where the reader is. */
  before: number;
  /** The block that the next text belongs to; null where a new one begins. */
  open: TextBlock | null;
}

const BLOCKS =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;

function textBlocks(root: Element, here: Node): Walk {
  const walk: Walk = { here, blocks: [], before: 0, open: null };
  goThrough(walk, root, root);
  return walk;
}

/** Goes through what is inside a node as it is read; `block` is the block that it is in. */
function goThrough(walk: Walk, node: Node, block: Element): void {
  if (node === walk.here) {
    walk.open = null;
    walk.before = walk.blocks.length;
  }
  if (node.nodeType === 3) return addText(walk, node as Text, block);
  if (node.nodeType !== 1 || isPassed(node as Element)) return;
  const el = node as Element;
  const inner = blockOf(el, block);
  const isEdge = inner !== block || el.tagName === 'BR' || el.tagName === 'SLOT';
  if (isEdge) walk.open = null;
  for (const child of childrenOf(el)) goThrough(walk, child, inner);
  if (isEdge) walk.open = null;
}

/** The block that the text of an element belongs to. No range goes over the edge of a shadow root, so a host is one. */
function blockOf(el: Element, around: Element): Element {
  if (el.tagName === 'SLOT') return (el.getRootNode() as ShadowRoot).host ?? around;
  return BLOCKS.test(el.tagName) || el.shadowRoot ? el : around;
}

/** What is shown inside an element: of a host its shadow root, of a slot what was put there. */
function childrenOf(el: Element): Iterable<Node> {
  const assigned = el.tagName === 'SLOT' ? (el as HTMLSlotElement).assignedNodes() : [];
  return assigned.length > 0 ? assigned : (el.shadowRoot ?? el).childNodes;
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
    const inside = range.startContainer.parentElement ?? block;
    if (isFindable(inside)) found.push({ range, block, inside });
  }
  return found;
}

/** The text as it is compared, with the place of each of its letters: white space is one space, and some letters grow in lower case. */
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
  const range = (nodes[0] as Text).ownerDocument.createRange();
  let passed = 0;
  for (const node of nodes) {
    const next = passed + node.length;
    if (start >= passed && start < next) range.setStart(node, start - passed);
    if (end > passed && end <= next) range.setEnd(node, end - passed);
    passed = next;
  }
  return range;
}

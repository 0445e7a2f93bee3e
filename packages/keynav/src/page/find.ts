/** The words of a query found again on this page, block by block, across inline tags. */

/** One place where a query stands. */
export interface Match {
  readonly range: Range;
  readonly element: Element;
}

const ALL = 'keynav-find';
const CURRENT = 'keynav-find-current';
const MOST_DRAWN = 2000;

/** Every place under `root` where the text stands; capitals count only when the query has some. */
export function matchesIn(root: Element, query: string): readonly Match[] {
  if (!query.trim()) return [];
  const isExact = query !== query.toLowerCase();
  const needle = isExact ? query : query.toLowerCase();
  return textBlocks(root).flatMap(block => blockMatches(block, needle, isExact));
}

/** Draws all matches and, stronger, the one the reader is at. */
export function drawMatches(matches: readonly Match[], current: Match | undefined): void {
  const registry = typeof CSS !== 'undefined' ? CSS.highlights : undefined;
  if (!registry) return;
  registry.set(ALL, new Highlight(...matches.slice(0, MOST_DRAWN).map(({ range }) => range)));
  if (current) registry.set(CURRENT, new Highlight(current.range));
}

/** Takes the drawing away. */
export function clearMatches(): void {
  const registry = typeof CSS !== 'undefined' ? CSS.highlights : undefined;
  registry?.delete(ALL);
  registry?.delete(CURRENT);
}

interface TextBlock {
  readonly element: Element;
  readonly nodes: readonly Text[];
}

const BREAKS = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TD|TH|TR|UL)$/;

function textBlocks(root: Element): TextBlock[] {
  const blocks: TextBlock[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode() as Text | null); ) {
    const element = blockAround(node, root);
    if (!element.checkVisibility({ visibilityProperty: true }) || /^(SCRIPT|STYLE|TEMPLATE)$/.test(element.tagName)) continue;
    const last = blocks.at(-1);
    if (last?.element === element) (last.nodes as Text[]).push(node);
    else blocks.push({ element, nodes: [node] });
  }
  return blocks;
}

function blockAround(node: Text, root: Element): Element {
  let at = node.parentElement as Element;
  while (at !== root && !BREAKS.test(at.tagName) && !/^(SCRIPT|STYLE|TEMPLATE)$/.test(at.tagName)) at = at.parentElement as Element;
  return at;
}

function blockMatches({ element, nodes }: TextBlock, needle: string, isExact: boolean): Match[] {
  const text = nodes.map(({ data }) => data).join('');
  const folded = isExact ? text : text.toLowerCase();
  // Some letters grow in lower case; positions would then be off.
  const haystack = folded.length === text.length ? folded : text;
  const found: Match[] = [];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
    found.push({ element, range: rangeOf(nodes, at, at + needle.length) });
  }
  return found;
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

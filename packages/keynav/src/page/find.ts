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
  const needle = (isExact ? query : query.toLowerCase()).replace(/\s+/g, ' ');
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

const BREAKS =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TD|TH|TR|UL)$/;

function textBlocks(root: Element): TextBlock[] {
  const blocks: TextBlock[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode() as Text | null);) {
    const element = blockAround(node, root);
    if (!isFindable(element)) continue;
    const last = blocks.at(-1);
    if (last?.element === element) (last.nodes as Text[]).push(node);
    else blocks.push({ element, nodes: [node] });
  }
  return blocks;
}

/** Whether the reader sees its text, or would once the closed sections around it are open. */
function isFindable(el: Element): boolean {
  if (
    /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(el.tagName) ||
    el.closest('[data-keynav-skip],[aria-hidden=true],[inert],[hidden=until-found]')
  )
    return false;
  if (el.checkVisibility({ visibilityProperty: true })) return true;
  // What hides it must be closed sections alone, however many stand around it.
  let isClosed = false;
  for (let at: Element | null = el; at; at = at.parentElement) {
    const { display, visibility } = getComputedStyle(at);
    if (display === 'none' || (at === el && visibility !== 'visible')) return false;
    if (at.localName === 'details' && !(at as HTMLDetailsElement).open) isClosed = true;
  }
  return isClosed;
}

function blockAround(node: Text, root: Element): Element {
  let at = node.parentElement as Element;
  while (at !== root && !BREAKS.test(at.tagName) && !/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(at.tagName))
    at = at.parentElement as Element;
  return at;
}

function blockMatches({ element, nodes }: TextBlock, needle: string, isExact: boolean): Match[] {
  const { text, starts } = folded(nodes.map(({ data }) => data).join(''), isExact);
  const found: Match[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    found.push({
      element,
      range: rangeOf(nodes, starts[at] as number, (starts[at + needle.length - 1] as number) + 1),
    });
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

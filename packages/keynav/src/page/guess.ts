/** The main part of a page that names none, and columns of links beside it: by where the text is and what stands beside it. */

/** What has a name of its own, or nothing to read. */
export const ASIDE =
  'nav,header,footer,aside,script,style,template,noscript,dialog,[role=navigation],[role=banner],[role=contentinfo],[role=complementary]';
/** A room with so much of the text is where columns stand beside. */
const MOST = 0.6;
/** The main part has at least so much of it. */
const ALMOST_ALL = 0.95;
/** Shorter pieces are labels and numbers, of which lists of links have many. */
const RUN = 25;

/** What was guessed of a page. */
export interface Guess {
  readonly main: HTMLElement;
  /** Columns beside it or, where no room is free of them, in it. */
  readonly columns: readonly HTMLElement[];
}

/** The innermost room with almost all of the text and the headings of the page, and the columns of links. */
export function guessMain(doc: Document): Guess {
  const prose = new Map<Element, number>();
  weigh(doc.body, prose);
  const core = innermost(doc.body, prose, MOST);
  const columns = linkColumns(doc, core);
  const main = innermost(doc.body, prose, ALMOST_ALL, heading => !columns.some(el => el.contains(heading)));
  return { main, columns: columns.filter(el => !el.contains(main) && !main.matches('article')) };
}

/** Columns of links that no landmark names, beside an element or what it is in. */
export function linkColumns(doc: Document, core: HTMLElement): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: HTMLElement = core; at !== doc.body && at.parentElement; at = at.parentElement)
    for (const el of at.parentElement.children)
      if (el !== at && isRoom(el) && !el.matches(ASIDE) && isMostlyLinks(el)) found.push(el as HTMLElement);
  return found;
}

/** Goes into rooms as long as one has that much of the text, and every heading that counts. */
function innermost(
  body: HTMLElement,
  prose: ReadonlyMap<Element, number>,
  share: number,
  counts?: (heading: Element) => boolean,
): HTMLElement {
  const title =
    counts && [...body.querySelectorAll('h1')].find(el => !el.closest(ASIDE) && counts(el) && isSeen(el));
  for (let here = body; ;) {
    const rooms = ([...here.children] as HTMLElement[]).filter(
      el => isRoom(el) && !el.matches(ASIDE) && isSeen(el),
    );
    const weightOf = (el: Element): number => prose.get(el) ?? 0;
    const next = rooms.sort((a, b) => weightOf(b) - weightOf(a))[0];
    if (!next || weightOf(next) <= weightOf(here) * share || (title && !next.contains(title))) return here;
    here = next;
  }
}

function isSeen(el: Element): boolean {
  return el.checkVisibility() || getComputedStyle(el).display === 'contents';
}

/** Whether it is a box for blocks and no block itself; the cells of a table that places things are such. */
function isRoom(el: Element): boolean {
  if (/^(TABLE|TBODY|TR|TD)$/.test(el.tagName))
    return el.closest('table')?.querySelector('th,caption') === null;
  return /^(DIV|SECTION|ARTICLE|CENTER|FORM)$/.test(el.tagName) || el.tagName.includes('-');
}

/** How many letters there are to read in an element and each room in it, links not counted. */
function weigh(el: Element, prose: Map<Element, number>): number {
  let letters = 0;
  for (let node = el.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const run = (node as Text).data.trim().length;
      if (run >= RUN) letters += run;
    } else if (node.nodeType === 1 && !(node as Element).matches(`a,${ASIDE}`)) {
      letters += weigh(node as Element, prose);
    }
  }
  if (letters > 0) prose.set(el, letters);
  return letters;
}

function isMostlyLinks(el: Element): boolean {
  const links = el.querySelectorAll('a[href]');
  const letters = [...links].reduce((sum, link) => sum + (link.textContent?.length ?? 0), 0);
  return links.length > 2 && letters * 2 > (el.textContent?.trim().length ?? 0);
}

/** The main part of a page that names none: where most of its text is. */

const ASIDE =
  'nav,header,footer,aside,script,style,template,noscript,dialog,[role=navigation],[role=banner],[role=contentinfo],[role=complementary]';
/** An element with so much of the text around it is nearer to the main part than what is around it. */
const MOST = 0.6;

/** The innermost element that holds most of the text of the page; the body where the text is spread evenly. */
export function mainByText(doc: Document): HTMLElement {
  let here: HTMLElement = doc.body;
  for (;;) {
    const inside = ([...here.children] as HTMLElement[]).filter(el => !el.matches(ASIDE) && isRoom(el));
    const weights = inside.map(proseIn);
    const total = proseIn(here);
    const heaviest = weights.indexOf(Math.max(...weights));
    const next = inside[heaviest];
    if (!next || (weights[heaviest] as number) <= total * MOST) return here;
    here = next;
  }
}

/** Whether it is a box for blocks and no block itself. */
function isRoom(el: Element): boolean {
  return /^(DIV|SECTION|ARTICLE|CENTER|FORM)$/.test(el.tagName) || el.tagName.includes('-');
}

/** How many letters there are to read, links not counted. */
function proseIn(el: Element): number {
  let letters = el.textContent?.length ?? 0;
  for (const link of el.querySelectorAll(`a,${ASIDE}`))
    if (!link.parentElement?.closest(`a,${ASIDE}`)) letters -= link.textContent?.length ?? 0;
  return letters;
}

/** Columns of links beside the main part that no landmark names. */
export function linkColumns(doc: Document, main: HTMLElement): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: HTMLElement = main; at !== doc.body && at.parentElement; at = at.parentElement) {
    const beside = [...at.parentElement.children].filter(
      el => el !== at && isRoom(el) && !el.matches(ASIDE),
    ) as HTMLElement[];
    found.push(...beside.filter(isMostlyLinks));
  }
  return found;
}

function isMostlyLinks(el: HTMLElement): boolean {
  const links = el.querySelectorAll('a[href]');
  const letters = [...links].reduce((sum, link) => sum + (link.textContent?.length ?? 0), 0);
  return links.length > 2 && letters * 2 > (el.textContent?.trim().length ?? 0);
}

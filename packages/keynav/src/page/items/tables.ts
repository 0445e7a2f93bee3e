/** What a table is for: data, or placing things on the page. */

/** What is seldom in a cell unless the table places things. */
const PLACED = 'table,h1,h2,h3,h4,h5,h6,ul,ol,dl,blockquote,form,nav,section,article,p+p';
/** Nobody calls it one row of data where there is more to read, in letters. */
const MUCH = 800;

/** Whether a table has a caption or heads. Looks at its first rows alone: it is asked of it for each of its cells. */
export function isForData(table: HTMLTableElement | null): boolean {
  if (!table) return false;
  const [first, second] = [table.rows[0], table.rows[1]];
  const hasHead = [...(first?.cells ?? []), ...(second?.cells ?? [])].some(cell => cell.tagName === 'TH');
  return hasHead || table.caption !== null || table.tHead !== null;
}

/** Whether a table only places things on the page. */
export function isForLayout(table: HTMLTableElement): boolean {
  if (table.matches('[role=presentation],[role=none]')) return true;
  if (table.hasAttribute('role') || isForData(table)) return false;
  if (table.querySelector(PLACED) !== null) return true;
  return table.rows.length < 2 && (table.textContent ?? '').length > MUCH;
}

/** Whether a table is longer than the screen. */
export function isLong(table: HTMLTableElement): boolean {
  return table.offsetHeight > (table.ownerDocument.defaultView as Window).innerHeight;
}

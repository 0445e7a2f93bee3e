/** The pages that are walked: one list of links, cards in a grid, prose with headings, and columns beside a main part. */

const STYLE =
  '<style>body{margin:0;display:grid;grid-template-columns:200px 1fr 200px}main{grid-column:2;grid-row:1}nav{grid-column:1;grid-row:1}aside{grid-column:3;grid-row:1}main:not(.inline) a{display:block}.cards ul{display:grid;grid-template-columns:repeat(8,1fr)}</style>';
/** How many links the columns have. */
const BESIDE = 20;

/** That many links in one list, each a block. */
export const links = count => page(`<main>${list(count, 'i')}</main>`);

/** The same with links that are part of a line: Chromium lays the whole list out anew for the outline of one of these. */
export const inlineLinks = count => page(`<main class="inline">${list(count, 'i')}</main>`);

/** That many cards in a grid, eight in a row. */
export const cards = count => page(`<main class="cards">${list(count, 'i')}</main>`);

/** That many blocks of prose, each tenth a heading. */
export const prose = count =>
  page(
    `<main>${many(count, i => (i % 10 ? `<p id="i${i}">${words(i)}</p>` : `<h2 id="i${i}">Part ${i}</h2>`))}</main>`,
  );

/** That many sections, each with a heading, a paragraph and a list of definitions. */
export const sections = count =>
  page(
    `<h1>Sections</h1>${many(count, i => `<h3>Part ${i}</h3><p>${words(i)}<code>call${i}</code> <a href="#">see</a></p><dl><dt>first</dt><dd><p>${words(i)}</p></dd><dt>second</dt><dd><p>Or not.</p></dd></dl>`)}`,
  );

/** A list of links between two columns of links. */
export const columns = count =>
  page(`<nav>${list(BESIDE, 'l')}</nav><main>${list(count, 'i')}</main><aside>${list(BESIDE, 'r')}</aside>`);

function page(body) {
  return `<html lang="en"><title>bench</title>${STYLE}<body>${body}</body></html>`;
}

function list(count, prefix) {
  return `<ul>${many(count, i => `<li><a href="#" id="${prefix}${i}">Link ${i}</a></li>`)}</ul>`;
}

function many(count, make) {
  return Array.from({ length: count }, (_, i) => make(i)).join('');
}

function words(i) {
  return `Block ${i} of a text that goes on for a line or two, so that there is something to read. `.repeat(
    2,
  );
}

/** The pages of the navigation benchmark: a list of links, cards in a grid, prose with headings, and columns beside the main part. */

const STYLE =
  '<style>body{margin:0;display:grid;grid-template-columns:200px 1fr 200px}main{grid-column:2;grid-row:1}nav{grid-column:1;grid-row:1}aside{grid-column:3;grid-row:1}main:not(.inline) a{display:block}.cards ul{display:grid;grid-template-columns:repeat(8,1fr)}</style>';
/** The number of links in each column. */
const BESIDE = 20;

/** Returns a page with one list of `count` links, each a block. */
export const links = count => page(`<main>${list(count, 'i')}</main>`);

/** Returns the same page with inline links: when one of them gets an outline, Chromium lays out the whole list again. */
export const inlineLinks = count => page(`<main class="inline">${list(count, 'i')}</main>`);

/** Returns a page with `count` cards in a grid, eight in a row. */
export const cards = count => page(`<main class="cards">${list(count, 'i')}</main>`);

/** Returns a page with `count` blocks of prose, of which every tenth is a heading. */
export const prose = count =>
  page(
    `<main>${repeated(count, i => (i % 10 ? `<p id="i${i}">${words(i)}</p>` : `<h2 id="i${i}">Part ${i}</h2>`))}</main>`,
  );

/** Returns a page with `count` sections, each with a heading, a paragraph and a description list. */
export const sections = count =>
  page(
    `<h1>Sections</h1>${repeated(count, i => `<h3>Part ${i}</h3><p>${words(i)}<code>call${i}</code> <a href="#">see</a></p><dl><dt>first</dt><dd><p>${words(i)}</p></dd><dt>second</dt><dd><p>Or not.</p></dd></dl>`)}`,
  );

/** Returns a page with a list of `count` links between two columns of links. */
export const columns = count =>
  page(`<nav>${list(BESIDE, 'l')}</nav><main>${list(count, 'i')}</main><aside>${list(BESIDE, 'r')}</aside>`);

function page(body) {
  return `<html lang="en"><title>bench</title>${STYLE}<body>${body}</body></html>`;
}

function list(count, prefix) {
  return `<ul>${repeated(count, i => `<li><a href="#" id="${prefix}${i}">Link ${i}</a></li>`)}</ul>`;
}

function repeated(count, make) {
  return Array.from({ length: count }, (_, i) => make(i)).join('');
}

function words(i) {
  return `Block ${i} of a text that goes on for a line or two, so that there is something to read. `.repeat(
    2,
  );
}

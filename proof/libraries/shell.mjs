/** The page around the widgets of a library: a header, a menu, text before and after, and links beside and below. */

const nav = (label, words) =>
  `<nav aria-label="${label}"><ul>${words.map(word => `<li><a href="#${word.toLowerCase()}">${word}</a></li>`).join('')}</ul></nav>`;

/** Returns a whole page with `fragment` in its main part, which loads `NAME.js` and, if `hasStyle`, `NAME.css`. */
export const shell = (name, fragment, hasStyle) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${name}</title>
    <link rel="stylesheet" href="shell.css" />
    ${hasStyle ? `<link rel="stylesheet" href="${name}.css" />` : ''}
    <script src="watch.js"></script>
    <script type="module" src="keynav/auto.min.js"></script>
  </head>
  <body>
    <header>${nav('Site', ['Home', 'Guides', 'Contact'])}</header>
    <div class="columns">
      <aside>${nav('Chapters', ['Start', 'Widgets', 'Forms', 'Questions'])}</aside>
      <main>
        <h1>A page with ${name}</h1>
        <p>The first paragraph stands before everything that the library has made of this page.</p>
        ${fragment}
        <h2 id="questions">Questions</h2>
        <p>The last paragraph stands after everything, and a walk from the top has to arrive here.</p>
        <p>It is followed by <a href="#end">one more link</a> only.</p>
      </main>
    </div>
    <footer><p>The end of the page. <a href="#imprint">Imprint</a></p></footer>
    <script type="module" src="${name}.js"></script>
  </body>
</html>
`;

/** A router that shows pages by replacing the body with a copy or with new content. */

const pages = new Map();
let at = 1;

function show(number) {
  pages.set(at, document.body.cloneNode(true));
  at = number;
  document.documentElement.replaceChild(pages.get(number) ?? newPage(number), document.body);
}

function newPage(number) {
  const body = document.createElement('body');
  body.innerHTML = `<nav><a href="#x">nav</a></nav><main><h1>Page ${number}</h1><p>One of ${number}.</p></main>`;
  return body;
}

/** Goes to a page whose content comes in the next frame. */
globalThis.visit = number => {
  history.pushState({ number }, '', `?page=${number}`);
  requestAnimationFrame(() => show(number));
};
addEventListener('popstate', ({ state }) => setTimeout(() => show(state?.number ?? 1)));

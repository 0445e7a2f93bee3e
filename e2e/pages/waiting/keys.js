/** Notes each key that the page saw: the key, and whether it was prevented in the end. */

window.keys = [];
window.clicks = [];
addEventListener('keydown', event =>
  setTimeout(() => window.keys.push(event.defaultPrevented ? `${event.key}!` : event.key)),
);
addEventListener('click', ({ target }) => window.clicks.push(target.id));

/** Records each key that the page receives, with `!` if its default action was prevented, and the id of each clicked element. */

window.keys = [];
window.clicks = [];
addEventListener('keydown', event =>
  setTimeout(() => window.keys.push(event.defaultPrevented ? `${event.key}!` : event.key)),
);
addEventListener('click', ({ target }) => window.clicks.push(target.id));

/** Fills the page, reports its state ten times a second, and goes where the answer says. */

document.addEventListener('DOMContentLoaded', () => {
  const text = i =>
    `<p id="p${i}">Paragraph ${i}.<br>Its second line.<br>Its third line.</p>${i % 5 === 0 ? `<h2 id="h${i}">Part ${i}</h2>` : ''}`;
  document.querySelector('main').innerHTML = Array.from({ length: 20 }, (_, i) => text(i + 1)).join('');
});

document.addEventListener('keynav-start', () =>
  document[Symbol.for('keynav.owner.1')].bind(document, { '<F13>': 'move.last' }),
);

const names = [];
let count = 0;
let wasComposing = false;
const state = () => ({
  count,
  names: names.splice(0),
  wasComposing,
  search: location.search,
  path: location.pathname,
  isReady:
    document[Symbol.for('keynav.owner.1')] !== undefined && customElements.get('vim-palette') !== undefined,
  hasFocus: document.hasFocus(),
  focus: document.activeElement?.id ?? '',
  current: document.querySelector('[data-keynav-current]')?.id ?? '',
  open: ['vim-palette', 'vim-keybinds'].filter(name => document.querySelector(name)?.open),
  query: document.querySelector('vim-palette')?.query ?? '',
});

addEventListener(
  'keydown',
  ({ key, code, isComposing, keyCode }) => {
    count++;
    names.push(`${key} ${code}${isComposing ? ' composing' : ''}${keyCode === 229 ? ' 229' : ''}`);
    // What was composed before counts no longer.
    if (code === 'Escape') wasComposing = false;
  },
  true,
);
addEventListener('compositionupdate', () => void (wasComposing = true), true);

setInterval(async () => {
  const answer = await fetch('/report', { method: 'POST', body: JSON.stringify(state()) });
  const next = await answer.text();
  if (next) location.replace(`/${next}`);
}, 100);

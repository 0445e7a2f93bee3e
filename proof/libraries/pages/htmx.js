/** htmx: buttons that replace themselves, a list that grows, a form, and elements with triggers of their own. */

import htmx from 'htmx.org';

let served = 1;

// The server returns the same page for every query, so this shows that something has been replaced.
document.addEventListener('htmx:after:swap', () => {
  served += 1;
  document.querySelector('[data-served]').textContent = `after ${served} answers`;
  document.querySelector('[data-guest]').textContent = document.querySelector('[name=name]').value || 'you';
});

const greeted = new Promise(resolve => {
  new MutationObserver(resolve).observe(document.querySelector('#greeting'), { childList: true });
});
if (document.readyState === 'complete') htmx.process(document.body);
await greeted;
globalThis.isReady = true;

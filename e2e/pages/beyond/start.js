/**
 * Starts the engine on a small page, until `end()` is called, and records notices and errors. `data-jumps` on the root element sets the
 * option `jumps`. With `?blocked` the storage throws, and with `?highlights=none` there are no CSS highlights.
 */

import { keynav } from '/.cache/e2e/keynav/index.js';

window.notices = [];
window.errors = [];
document.addEventListener('keynav-notice', ({ detail }) => window.notices.push(detail.text));
window.addEventListener('error', ({ message }) => window.errors.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => window.errors.push(String(reason)));

if (new URLSearchParams(location.search).has('blocked')) {
  const denied = {
    get() {
      throw new DOMException('Denied', 'SecurityError');
    },
  };
  Object.defineProperty(window, 'localStorage', denied);
  Object.defineProperty(window, 'sessionStorage', denied);
}

if (new URLSearchParams(location.search).get('highlights') === 'none')
  Object.defineProperty(CSS, 'highlights', { value: undefined });

/** Defines a web component with this HTML in an open shadow root. */
function widget(name, html) {
  customElements.define(
    name,
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML = html;
      }
    },
  );
}
widget('x-link', '<p>Some words and <a id="inner" href="#inner">a link</a>.</p>');
widget('x-only', '<a id="only" href="#only">only a link</a>');
widget('x-text', 'words alone');
widget('x-nested', '<div><x-only></x-only></div>');

const { jumps } = document.documentElement.dataset;
window.nav = keynav({ jumps });
window.end = window.nav.start();

/** Two of reveal.js' decks embedded in a page: one with fragments, columns and links, and a small one. */

import Reveal from 'reveal.js';
import 'reveal.js/reveal.css';
import 'reveal.js/theme/white.css';

const decks = [...document.querySelectorAll('.reveal')].map(
  element =>
    new Reveal(element, {
      embedded: true,
      keyboardCondition: 'focused',
      hash: false,
      progress: true,
      slideNumber: true,
      transition: 'none',
    }),
);
await Promise.all(decks.map(deck => deck.initialize()));
globalThis.isReady = decks.every(deck => deck.isReady());

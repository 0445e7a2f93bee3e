/** A browser on the small page of link hints. */

import { openStage } from '../stage.mjs';

/** Opens a browser; `close` stops everything. */
export async function openHintStage(engine) {
  const stage = await openStage(engine);
  /** Returns the letters of the hints by the ids of their elements. */
  const shown = () => stage.until('hints are shown', labels);
  return {
    ...stage,
    shown,
    /** Shows hints, and returns their letters by the ids of their elements. */
    async hints(keys = 'f') {
      await stage.press(keys);
      return shown();
    },
    mode: () => stage.evaluate(() => globalThis.nav.mode()),
    hash: () => stage.evaluate(() => location.hash),
    /** Waits until a link to a part of the page is followed. */
    follows: id => stage.until(`#${id} is followed`, wanted => location.hash === `#${wanted}`, id),
    ended: () => stage.until('no hints are shown', () => !document.querySelector('body > [popover]')),
    /** Fills the page with more links than there are letters. */
    addManyLinks: () =>
      stage.evaluate(() => {
        document.querySelector('#many').innerHTML = Array.from(
          { length: 40 },
          (_, i) => `<a id="m${i}" href="#m${i}">m${i}</a> `,
        ).join('');
      }),
  };
}

/** Runs in the browser. Returns the letters of the hints by the ids of their elements, or null if there are none. */
function labels() {
  const layer = document.querySelector('body > [popover]')?.shadowRoot;
  const within = root =>
    [...root.querySelectorAll('*')].flatMap(el => [el, ...(el.shadowRoot ? within(el.shadowRoot) : [])]);
  const named = layer ? within(document).filter(el => el.id) : [];
  const found = [...(layer?.children ?? [])]
    .filter(badge => !badge.hidden)
    .map(badge => {
      const at = badge.getBoundingClientRect();
      const isThere = el => {
        const box = el.getBoundingClientRect();
        return Math.abs(box.left - at.left) < 1 && Math.abs(box.top - at.top) < 1 && box.width > 0;
      };
      return [named.find(isThere)?.id ?? '?', badge.textContent];
    });
  return found.length > 0 ? Object.fromEntries(found) : null;
}

/** Runs in the page: waits for what the reader would see, measures times, and reads the state of the palette. */

/** Resolves after the next frame has been painted. */
export function frame() {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  });
}

/** Resolves when the query and the rows have not changed for a number of frames. */
export async function still(frames = 6) {
  let quiet = 0;
  let last = signature();
  while (quiet < frames) {
    await frame();
    const now = signature();
    quiet = now === last ? quiet + 1 : 0;
    last = now;
  }
}

/** Opens the palette. Resolves with the milliseconds until its rows are painted and its field has the focus. */
export async function open() {
  const start = performance.now();
  library.open();
  while (!isReady()) await frame();
  await frame();
  return performance.now() - start;
}

/** Closes the palette, and resolves when it is no longer shown. */
export async function close() {
  library.close();
  while (isReady()) await frame();
  await still();
}

/** Resolves with the milliseconds from the next `keydown` until changed rows are painted, or about `most` if they do not change. */
export function afterKey(most = 3000) {
  const before = signature();
  return new Promise(resolve => {
    addEventListener(
      'keydown',
      async () => {
        const start = performance.now();
        while (signature() === before && performance.now() - start < most) await frame();
        await frame();
        resolve(performance.now() - start);
      },
      { capture: true, once: true },
    );
  });
}

/** Returns the number of elements in the page, including those in shadow roots. */
export function elements(root = document) {
  let count = 0;
  for (const el of root.querySelectorAll('*')) count += 1 + (el.shadowRoot ? elements(el.shadowRoot) : 0);
  return count;
}

/** Returns the focused element, also inside shadow roots. */
export function focused() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Returns the text of each rendered row. */
export function rows() {
  return library.rows().map(row => row.textContent.replace(/\s+/g, ' ').trim());
}

/** Returns the row that `aria-activedescendant` of the field refers to, or `null`. */
export function current() {
  const field = focused();
  const id = field?.getAttribute('aria-activedescendant');
  return id ? field.getRootNode().getElementById(id) : null;
}

/** Returns the open dialog that contains the focus, or `null`. */
export function dialog() {
  return focused()?.closest('dialog[open],[role=dialog]') ?? null;
}

/** Whether at least one row is visible. */
export function isShown() {
  return library.rows().some(row => (row.host ?? row).checkVisibility());
}

/** Whether a row is inside the visible part of its scroll container. */
export function isInSight(row) {
  let scroller = row.parentElement;
  while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
  if (!scroller) return true;
  const [inner, outer] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
}

/** Returns the sum of the scroll offsets of all elements. */
export function scrolled(root = document) {
  let sum = 0;
  for (const el of root.querySelectorAll('*'))
    sum += el.scrollTop + (el.shadowRoot ? scrolled(el.shadowRoot) : 0);
  return sum;
}

/** Whether the palette is open: it has rows, and its field has the focus. */
export function isReady() {
  return library.rows().length > 0 && focused()?.matches('input,[role=combobox]');
}

function signature() {
  const field = focused();
  const list = library.rows();
  return `${field?.value}|${list.length}|${list.slice(0, 12).map(row => row.textContent)}`;
}

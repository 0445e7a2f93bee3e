/** Runs in the page: waits for what a reader would see, and reads the clock. */

/** The next frame, painted. */
export function frame() {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  });
}

/** Waits until nothing was changed for some frames. */
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

/** Opens the palette; milliseconds until its rows are painted and its field has the focus. */
export async function open() {
  const start = performance.now();
  library.open();
  while (!isReady()) await frame();
  await frame();
  return performance.now() - start;
}

/** Closes it and waits until it is gone. */
export async function close() {
  library.close();
  while (isReady()) await frame();
  await still();
}

/** The milliseconds from the next key down until other rows are painted; `most` where the rows stay. */
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

/** Elements in the page, those in shadow roots with them. */
export function elements(root = document) {
  let count = 0;
  for (const el of root.querySelectorAll('*')) count += 1 + (el.shadowRoot ? elements(el.shadowRoot) : 0);
  return count;
}

/** The element that has the focus, in whichever shadow root. */
export function focused() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The words of the rows in sight. */
export function rows() {
  return library.rows().map(row => row.textContent.replace(/\s+/g, ' ').trim());
}

/** The row to which the field points. */
export function current() {
  const field = focused();
  const id = field?.getAttribute('aria-activedescendant');
  return id ? field.getRootNode().getElementById(id) : null;
}

/** The dialog that is open. */
export function dialog() {
  return focused()?.closest('dialog[open],[role=dialog]') ?? null;
}

/** Whether the field can be seen. */
export function isShown() {
  return library.rows().some(row => (row.host ?? row).checkVisibility());
}

/** Whether a row lies inside what scrolls around it. */
export function isInSight(row) {
  let box = row.parentElement;
  while (box && box.scrollHeight <= box.clientHeight) box = box.parentElement;
  if (!box) return true;
  const [inner, outer] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
}

/** How far the lists have been scrolled, all together. */
export function scrolled(root = document) {
  let sum = 0;
  for (const el of root.querySelectorAll('*'))
    sum += el.scrollTop + (el.shadowRoot ? scrolled(el.shadowRoot) : 0);
  return sum;
}

/** Whether it is open: rows are there and the field has the focus. */
export function isReady() {
  return library.rows().length > 0 && focused()?.matches('input,[role=combobox]');
}

function signature() {
  const field = focused();
  const list = library.rows();
  return `${field?.value}|${list.length}|${list.slice(0, 12).map(row => row.textContent)}`;
}

/** Keys given to the engine from inside the page, each one timed, with what they led to. */

/** No key may take longer, in milliseconds. */
export const LIMIT = 50;
const UNDO = { j: 'k', k: 'j', g: 'G', G: 'g', ']': '[', h: 'l', l: 'h' };
/** Presses beyond this for an item are no scrolling through a tall one any more. */
const MOST_SCROLLS = 400;

/** A hand on the keyboard: what has the focus, what scrolled, which keys were slow. */
export class Hand {
  /** Keys that were slow twice: the key and the better of both times. */
  slow = [];
  /** The time of the very first key, which collects what the page says and cannot be tried again on the same page. */
  first = null;

  constructor(nav) {
    this.nav = nav;
    this.scrollers = scrollersOfPage();
  }

  /** The item that has the focus; null when nothing has. */
  get item() {
    const { activeElement, body } = document;
    // A field is current without the focus, which is on the box right around it: keys would else be typed into it.
    const current =
      activeElement?.closest('[data-keynav-current]') ??
      activeElement?.querySelector(':scope > [data-keynav-current]');
    return current ?? (activeElement === body ? null : activeElement);
  }

  #isAt(item, scroll) {
    return this.item === item && this.scroll === scroll;
  }

  get scroll() {
    return [scrollX, scrollY, ...this.scrollers.map(el => el.scrollTop)].join();
  }

  /** Presses keys. The machine is shared with others, so a key that was slow is taken back and tried again; the better time counts. */
  press(keys) {
    const time = this.#timed(keys);
    if (this.first === null) {
      this.first = time;
      return;
    }
    const undo = UNDO[keys];
    if (time <= LIMIT) return;
    if (!undo) return void this.slow.push({ keys, time });
    const { item } = this;
    this.nav.feed(undo);
    const again = this.#timed(keys);
    if (this.item === item && again > LIMIT) this.slow.push({ keys, time: Math.min(time, again) });
  }

  /** From the key to the end of the layout that it asked for. */
  #timed(keys) {
    void document.body.offsetHeight;
    const start = performance.now();
    this.nav.feed(keys);
    void document.body.offsetHeight;
    return performance.now() - start;
  }

  /**
   * Presses a key until nothing moves any more or `most` items are visited; answers these in the order of their visit. `look` is
   * shown each.
   */
  async walk(keys, most, look = () => undefined) {
    const visited = [];
    let pause = performance.now() + 40;
    for (let scrolls = 0; scrolls < MOST_SCROLLS; scrolls++) {
      const { item, scroll } = this;
      if (item && visited.at(-1) !== item) {
        scrolls = 0;
        visited.push(item);
        look(item, visited.length - 1);
      }
      if (visited.length === most) return visited;
      this.press(keys);
      // A key that was taken back and tried again may have led to where it came from: the end is asked for twice.
      if (this.#isAt(item, scroll)) this.nav.feed(keys);
      if (this.#isAt(item, scroll)) return visited;
      // Twenty thousand keys without a pause, and the browser takes the page for dead.
      if (performance.now() < pause) continue;
      await new Promise(resolve => setTimeout(resolve));
      pause = performance.now() + 40;
    }
    throw new Error(`“${keys}” scrolls without an end.`);
  }
}

function scrollersOfPage() {
  return [...document.body.querySelectorAll('*')].filter(
    el => el.scrollHeight > el.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(el).overflowY),
  );
}

/** Feeds keys to the engine inside the page, measures their times, and observes their effects. */

/** The maximum time of a key, in milliseconds. */
export const LIMIT = 50;
const UNDO = { j: 'k', k: 'j', g: 'G', G: 'g', ']': '[', h: 'l', l: 'h' };
/** The maximum number of presses that scroll through one item. */
const MOST_SCROLLS = 400;

/** Presses keys, and records slow ones. */
export class Hand {
  /** The keys that were slow twice, with the shorter time. */
  slow = [];
  /** The time of the first key, which cannot be repeated on the same page, because it finds the regions. */
  first = null;

  constructor(nav) {
    this.nav = nav;
    this.scrollers = scrollersOfPage();
  }

  /** The item that has the focus, or null. */
  get item() {
    const { activeElement, body } = document;
    // A current text field does not have the focus itself, or keys would be typed into it: its parent element has it.
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

  /** Presses keys. Other programs may slow a key down, so a slow key is undone and pressed again, and the shorter time counts. */
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

  /** Returns the time from the key to the end of the layout that it causes. */
  #timed(keys) {
    void document.body.offsetHeight;
    const start = performance.now();
    this.nav.feed(keys);
    void document.body.offsetHeight;
    return performance.now() - start;
  }

  /**
   * Presses a key until nothing moves or `most` items are visited. Returns the items in the order of the visit.
   * @param look Called for each item.
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
      // A key that was undone and pressed again may end where it began, so the end is checked twice.
      if (this.#isAt(item, scroll)) this.nav.feed(keys);
      if (this.#isAt(item, scroll)) return visited;
      // After twenty thousand keys without a pause, the browser regards the page as unresponsive.
      if (performance.now() < pause) continue;
      await new Promise(resolve => setTimeout(resolve));
      pause = performance.now() + 40;
    }
    throw new Error(`“${keys}” scrolls endlessly.`);
  }
}

function scrollersOfPage() {
  return [...document.body.querySelectorAll('*')].filter(
    el => el.scrollHeight > el.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(el).overflowY),
  );
}

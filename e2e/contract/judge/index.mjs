/** The judge inside a page: prepares it, moves through it, and returns problems. */

import * as claims from './claims.mjs';
import { visit } from './columns.mjs';
import { Hand, LIMIT } from './hand.mjs';
import { linkColumns, mainPart, sideOf } from './parts.mjs';
import { hiddenBy, nameOf } from './sight.mjs';
import { sameStops, stopped, tabStops } from './undone.mjs';

/** The number of items whose visibility is checked, by a hit test that takes milliseconds on large pages. Of the items after them, some are. */
const MOST_LOOKS = 150;

/** On pages with more elements, fewer items are visited, because each of them takes longer. */
const LARGE = 10_000;

/** One judge for one page. */
export class Judge {
  problems = [];
  /** The visited items by the real key that was pressed. */
  walks = { j: [], k: [] };

  /** Collects data that must be known before the engine starts, and then starts it. */
  async prepare() {
    for (const type of ['error', 'unhandledrejection'])
      addEventListener(type, event => {
        const error = event.error ?? event.reason;
        // Errors of the page's own scripts do not count.
        if (`${event.filename} ${error?.stack}`.includes('/keynav/'))
          this.problems.push(`thrown: ${event.message ?? error}`);
      });
    await this.#take(stopped(time => (this.first = time)));
    this.stops = tabStops();
    this.columns = linkColumns();
    this.main = mainPart(this.columns);
    await import('/keynav/auto.min.js');
    this.nav = document[Symbol.for('keynav.owner.1')];
    this.hand = new Hand(this.nav);
  }

  /** Checks the whole contract by feeding keys. Visits up to `limit` items from both ends of main. */
  async judge(limit) {
    const { hand, main, columns } = this;
    const most = Math.ceil(limit * Math.min(1, LARGE / document.querySelectorAll('*').length));
    hand.press('g');
    this.down = await this.#walk('j', most);
    const isWhole = this.down.length < most;
    await this.#take(claims.order(main, columns, this.down, await this.#walk('k', this.down.length)));
    const last = isWhole ? undefined : this.down.at(-1);
    await this.#take(claims.text(main, columns, this.down, last));
    await this.#take(claims.pieces(this.down, last));
    await this.#take(this.#counts(isWhole));
    this.end = this.down.at(-1);
    if (!isWhole) await this.#judgeEnd(most);
    await this.#take(claims.headings(main, columns, await hand.walk(']', most), most));
    const walk = { items: this.down, most, isInMain: () => this.isInMain() };
    for (const column of columns) await this.#take(visit(hand, main, column, walk));
    hand.press('g');
  }

  async #judgeEnd(most) {
    const { hand, main, columns } = this;
    hand.press('G');
    this.end = hand.item;
    const up = await this.#walk('k', most);
    const down = await this.#walk('j', most);
    await this.#take(claims.order(main, columns, down, up));
    await this.#take(claims.pieces(down));
    hand.press('g');
  }

  /** `g`, `G` and counts lead to the items of the walk. */
  *#counts(isWhole) {
    const { hand, down } = this;
    const rows = [
      ...(isWhole ? [['G', down.length - 1]] : []),
      ['g', 0],
      ['3j', 3],
      ['2k', 1],
      ['5G', 4],
      ['g', 0],
    ];
    for (const [keys, index] of rows) {
      if (down.length < 6) return;
      hand.press(keys);
      if (hand.item !== down[index])
        yield `${keys} leads to ${nameOf(hand.item)}, not to ${nameOf(down[index])}`;
    }
  }

  /** Moves by a key, and checks the visibility of the items. */
  async #walk(keys, most) {
    const stride = Math.ceil((this.down?.length ?? 0) / MOST_LOOKS) || 1;
    const hidden = [];
    const items = await this.hand.walk(keys, most, (item, i) => {
      const cover = (i < MOST_LOOKS || i % stride === 0) && hiddenBy(item);
      if (cover) hidden.push(`${nameOf(item)} is ${cover}`);
    });
    if (hidden.length > 0)
      this.problems.push(`after ${keys} ${hidden.length} items are hidden: ${hidden[0]}`);
    return items;
  }

  async #take(found) {
    for await (const problem of found) this.problems.push(problem);
  }

  /** Records the effect of a real key. Returns whether anything moved. */
  note(keys) {
    const { hand } = this;
    const { item, scroll } = hand;
    const hasMoved = this.last?.item !== item || this.last.scroll !== scroll;
    this.last = { item, scroll };
    const walk = this.walks[keys];
    if (walk && item && walk.at(-1) !== item) {
      walk.push(item);
      const cover = hiddenBy(item);
      if (cover) this.problems.push(`after a real ${keys} ${nameOf(item)} is ${cover}`);
    }
    return hasMoved;
  }

  /** Checks the recorded walks. Of an incomplete walk, the part before its end is checked. */
  async judgeNoted(isEnded) {
    const { main, columns, walks } = this;
    await this.#take(claims.order(main, columns, walks.j, walks.k));
    const last = isEnded ? undefined : walks.j.at(-1);
    await this.#take(claims.text(main, columns, walks.j, last));
    await this.#take(claims.pieces(walks.j, last));
  }

  /** Returns the sides with columns. */
  sides() {
    return [...new Set(this.columns.map(column => sideOf(column, this.main)))];
  }

  isInMain() {
    const { item } = this.hand;
    if (!item) return false;
    return this.main.contains(item) && !this.columns.some(column => column.contains(item));
  }

  /** Returns whether the focus is beside main, on a side. */
  isBeside(side) {
    const { item } = this.hand;
    return item !== null && !this.isInMain() && sideOf(item, this.main) === side;
  }

  /** Returns the problems, the slow keys, and the number of visited items. */
  async verdict() {
    document.activeElement?.blur();
    await this.#take(sameStops(this.stops, tabStops()));
    const { hand, problems, main, columns } = this;
    const slow = hand.slow.map(({ keys, time }) => `${keys} takes ${Math.round(time)} ms`);
    if (this.first > LIMIT) slow.push(`the first key takes ${Math.round(this.first)} ms`);
    const items = (this.down ?? this.walks.j).length;
    return { problems, slow, items, main: nameOf(main), columns: columns.map(nameOf) };
  }
}

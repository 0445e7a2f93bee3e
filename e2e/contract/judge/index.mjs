/** The judge inside a page: sets the stage, takes the walk, answers what does not hold. */

import * as claims from './claims.mjs';
import { visit } from './columns.mjs';
import { Hand, LIMIT } from './hand.mjs';
import { linkColumns, mainPart, sideOf } from './parts.mjs';
import { hiddenBy, nameOf } from './sight.mjs';
import { sameStops, stopped, tabStops } from './undone.mjs';

/** Of so many items each is looked at, of more every so many-th: a look is a hit test, which costs milliseconds on large pages. */
const MOST_LOOKS = 150;

/** Of a page with more elements than this fewer items are visited: each costs more there. */
const LARGE = 10_000;

/** One judge for one page. */
export class Judge {
  problems = [];
  /** Items by the keys that were pressed for them from outside. */
  walks = { j: [], k: [] };

  /** Everything about the page that must be known before the engine comes. */
  async prepare() {
    for (const type of ['error', 'unhandledrejection'])
      addEventListener(type, event => {
        const error = event.error ?? event.reason;
        // What the page's own scripts throw is their affair.
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

  /** The whole contract by keys that are fed to the engine. Where main has more than `most` items, it is walked about that far from both ends. */
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

  /** A walk on which the items are looked at. */
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

  /** Notes where a key that was pressed from outside led; false when nothing moved. */
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

  /** Judges what was noted; a walk that was broken off is judged as far as it went. */
  async judgeNoted(isEnded) {
    const { main, columns, walks } = this;
    await this.#take(claims.order(main, columns, walks.j, walks.k));
    const last = isEnded ? undefined : walks.j.at(-1);
    await this.#take(claims.text(main, columns, walks.j, last));
    await this.#take(claims.pieces(walks.j, last));
  }

  /** The sides on which columns stand. */
  sides() {
    return [...new Set(this.columns.map(column => sideOf(column, this.main)))];
  }

  isInMain() {
    const { item } = this.hand;
    if (!item) return false;
    return this.main.contains(item) && !this.columns.some(column => column.contains(item));
  }

  /** Whether the focus is beside main on a side. */
  isBeside(side) {
    const { item } = this.hand;
    return item !== null && !this.isInMain() && sideOf(item, this.main) === side;
  }

  /** The verdict: what does not hold, which keys were slow, and how much was judged. */
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

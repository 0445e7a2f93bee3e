/** The input of an open palette: keys and text change what is listed and chosen. */

import type { Keynav } from 'keynav';
import type { SpokenController } from '../../controllers/spoken.js';
import { send, type HideReason } from '../../events.js';
import { deferred } from './load-deferred.js';
import { LatestQuery } from '../../results/latest.js';
import type { Catalogue } from './catalogue.js';
import { isLinksOwn } from './run-item.js';
import type { Item } from '../../items/item.js';
import { askedBy, placeIn, type Asked } from './keys.js';
import { modeOfPrefix, ownMode } from '../../results/modes.js';
import type { Problem } from './panel-view.js';
import type { RowList } from './rows/row-list.js';
import * as sessions from './session.js';
import type { ShowOptions } from './session.js';
import { reasonOf } from '../../loading/maybe-async.js';
import type { PaletteProperties } from './properties.js';
import { completion, leadsDown } from '../../items/breadcrumbs.js';
import { dom } from '../../dom.js';

/** The part of a palette that its reader needs. */
export interface ReadPalette extends PaletteProperties {
  readonly field: HTMLInputElement;
  hide(reason?: HideReason): void;
  /** Runs an item or follows its address, after the palette has closed. */
  follow(item: Item, newTab: boolean): void;
}

/** Handles the input of one palette. */
export class Reader {
  session = sessions.atRest;
  /** The query when the palette was last closed. */
  lastQuery = '';
  /** Whether the reader has not moved since the last change of the query. */
  isFresh = true;
  /** Why the actions failed to load; empty if they did not. */
  #lost = '';
  /** The text of the field before the current composition. */
  #typedBefore = '';
  readonly #host: ReadPalette;
  readonly #nav: () => Keynav | undefined;
  readonly #catalogue: Catalogue;
  readonly #rows: RowList;
  readonly #spoken: SpokenController;
  readonly #latestQuery: LatestQuery;

  constructor(
    host: ReadPalette,
    parts: { nav: () => Keynav | undefined; catalogue: Catalogue; rows: RowList; spoken: SpokenController },
  ) {
    this.#host = host;
    this.#nav = parts.nav;
    this.#catalogue = parts.catalogue;
    this.#rows = parts.rows;
    this.#spoken = parts.spoken;
    this.#latestQuery = new LatestQuery(deferred, (rows, isNew) => {
      this.#rows.set(rows, isNew);
      this.say();
    });
  }

  /** Announces the number of results, or the text of the only row if it is disabled. */
  say(): void {
    const { count, rows, currentIndex } = this.#rows;
    const { words } = this.#host;
    const [row] = rows;
    if (count === 1 && currentIndex < 0 && row?.type === 'item') return this.#spoken.say(row.item.title);
    if (count > 0) return this.#spoken.say(words.results(count));
    const reasons = [this.problem, ...this.#catalogue.sources.failures.map(({ reason }) => reason)];
    const reason = reasons.filter(Boolean).join('. ');
    this.#spoken.say(this.isLoading ? words.loading : reason || words.noResults(this.session.query));
  }

  /** Whether rows are loading. */
  get isLoading(): boolean {
    return this.#catalogue.sources.isLoading || this.#latestQuery.waiting !== null;
  }

  /** Why something failed, in words for readers; empty if nothing did. */
  get problem(): string {
    return this.#latestQuery.problem || this.#lost;
  }

  /** The failures, each with a function that tries again. */
  get problems(): readonly Problem[] {
    const { sources } = this.#catalogue;
    const host = this.#host;
    const list = (): void => void (host.open && this.list(true));
    // The button is removed with the failure, so the focus is moved first.
    const problem = (text: string, retry: () => void): Problem => ({
      text,
      retry: () => (host.field.focus(), retry()),
    });
    return [
      ...(this.problem ? [problem(this.problem, list)] : []),
      ...sources.failures.map(({ id, reason }) => problem(reason, () => void sources.refresh(id).then(list))),
    ];
  }

  /** Whether the current row has actions. */
  get hasActions(): boolean {
    const { current } = this.#rows;
    if (!current || current.disabled) return false;
    const { id, url, actions = [] } = current;
    return url !== undefined || actions.length > 0 || this.#catalogue.recent.ids().includes(id);
  }

  /** Starts a session in a mode, with a query or the last one, or inside an item. */
  start(mode: string, { query, page }: Omit<ShowOptions, 'mode'>): void {
    const { name } = this.#catalogue.mode(mode);
    const isFresh = query === undefined && page === undefined && name === '';
    const text = isFresh && this.#host.restore === 'select' ? this.lastQuery : (query ?? '');
    const item = page === undefined ? undefined : this.#catalogue.named(page);
    this.session = sessions.openedIn(name, text, item && leadsDown(item) ? item : undefined);
  }

  /** Lists the rows anew, from the top for a new query; otherwise the current item stays. */
  list(isNewQuery: boolean, isFromTop = isNewQuery): void {
    if (isNewQuery) this.#lost = '';
    const { mode, query } = this.session;
    const level = sessions.levelOf(this.session);
    this.#latestQuery.ask(this.#catalogue.parts(), { mode, query, level }, isNewQuery, isFromTop);
    this.#host.requestUpdate();
  }

  /** Lists what a source has loaded. If the reader has typed and not moved, the best row becomes current. */
  listNews(): void {
    this.list(false, this.isFresh && this.session.query !== '' && this.#rows.isAtTop);
  }

  /** Resets everything when the palette closes. */
  reset(): void {
    this.#latestQuery.drop();
    this.#rows.endPreview();
    this.#rows.set([], true);
    this.#spoken.silence();
    const [{ from } = { from: this.session }] = this.session.levels;
    if (this.session !== sessions.atRest && from.mode === '') this.lastQuery = from.query;
    this.#typedBefore = '';
    this.session = sessions.atRest;
  }

  setQuery(text: string): void {
    this.isFresh = true;
    this.#typedBefore = text;
    this.session = sessions.withQuery(this.session, text);
    const { field } = this.#host;
    if (field && field.value !== text) field.value = text;
    send(this.#host, 'vim-input', { query: text, mode: this.session.mode });
    this.list(true);
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const asked = askedBy(event, {
      ...placeIn(this.#host.field, event),
      isCompleting: ownMode(this.session.mode)?.completes === true,
      isInside: sessions.isInside(this.session),
      // A failure has a button, which Tab must reach as usual.
      hasActions: !this.#host.renderRoot.querySelector('[part=error]') && this.hasActions,
      hasControlN: !this.#nav()?.reserved().has('<C-n>'),
    });
    if (asked) event.preventDefault();
    // The keys of the page must not act on what is typed in the dialog.
    event.stopPropagation();
    if (asked) this.#answer(asked, event);
  };

  readonly onBeforeInput = (event: InputEvent): void => {
    if (event.inputType !== 'deleteContentBackward' || this.#host.field.value !== '') return;
    if (!sessions.isInside(this.session)) return;
    this.#leave('keys');
    event.preventDefault();
  };

  readonly onInput = (event: Event): void => {
    const { value } = this.#host.field;
    // A composition is searched for while it is typed; a prefix counts only once it is committed.
    const isComposing = (event as InputEvent).isComposing && event.type === 'input';
    const isAtStart = !isComposing && this.#typedBefore === '' && !sessions.isInside(this.session);
    const mode = isAtStart ? modeOfPrefix(value, this.#catalogue.modes) : undefined;
    if (mode) this.session = sessions.inMode(this.session, mode.name);
    const before = this.#typedBefore;
    this.setQuery(mode ? value.slice(mode.prefix.length) : value);
    if (isComposing) this.#typedBefore = before;
  };

  readonly choose = (item: Item | undefined, event: MouseEvent | KeyboardEvent): void => {
    const { mode, query } = this.session;
    const host = this.#host;
    if (!item) return void send(host, 'vim-query', { query, mode });
    if (item.disabled) return event.preventDefault();
    if (isLinksOwn(event, item)) return;
    event.preventDefault();
    if (!item.run && item.completes !== undefined && item.argument === undefined)
      return this.setQuery(item.completes);
    if (leadsDown(item)) return this.#enter(item);
    this.chosen(item, event);
  };

  /** Dispatches `vim-select` for an item that was chosen, here or by its own keys, and runs it unless that is cancelled. */
  chosen(item: Item, event: MouseEvent | KeyboardEvent | undefined): void {
    const { mode, query } = this.session;
    const host = this.#host;
    const newTab = event !== undefined && (event.ctrlKey || event.metaKey);
    const { id, url: href, argument } = item;
    const detail = { id, href, item, argument, query, mode, newTab, originalEvent: event };
    if (!send(host, 'vim-select', detail)) return;
    // An item that opens in another tab does not end the preview here.
    if (!newTab) this.#rows.keepPreview();
    if (host.recent > 0) this.#catalogue.recent.add(id);
    if (query && ownMode(mode)?.keepsQuery) this.#nav()?.setQuery(query);
    host.hide('select');
    host.follow(item, newTab);
  }

  #answer(asked: Asked, event: KeyboardEvent): void {
    switch (asked.type) {
      case 'move':
        return this.#go(() => this.#rows.move(asked.move));
      case 'move-group':
        return this.#go(() => this.#rows.moveGroup(asked.step));
      case 'escape':
        return this.#leave('escape');
      case 'back':
        return this.#leave('keys');
      case 'close':
        return this.#host.hide('keys');
      case 'clear':
        return this.setQuery('');
      case 'complete':
        return void this.#whenThere(() => this.setQuery(completion(this.session.query, this.#rows.current)));
      case 'actions':
        return void this.#toActions();
      case 'nothing':
        return;
      case 'choose':
        // The key that opened the palette may still be held down.
        if (event.repeat) return;
        return void this.#whenThere(() => this.choose(this.#rows.current, event));
    }
  }

  /** Moves among the rows of the latest query, once they are listed. */
  #go(move: () => void): void {
    if (this.#latestQuery.isOutstanding) return void this.#whenThere(() => this.#go(move));
    this.isFresh = false;
    this.#latestQuery.hold();
    move();
    this.#sayCurrent();
  }

  /** VoiceOver in Safari ignores `aria-activedescendant`, so the palette announces the current row itself. */
  #sayCurrent(): void {
    const { announce } = this.#host;
    if (announce === 'never' || (announce === 'auto' && !this.#nav()?.apple)) return;
    this.#spoken.say(this.#rows.current?.title ?? '');
  }

  /** Goes back out of an item or a mode, or closes the palette if it was opened there. */
  #leave(reason: HideReason): void {
    const back = sessions.backFrom(this.session);
    if (!back) return this.#host.hide(reason);
    this.session = back.session;
    this.setQuery(back.session.query);
    if (back.id) void this.#whenThere(() => this.#rows.goTo(back.id));
  }

  /** Runs a function when the rows of the latest query are listed, because a key pressed before refers to those. */
  async #whenThere(then: () => void): Promise<void> {
    const { asked } = this.#latestQuery;
    while (this.#latestQuery.waiting) await this.#latestQuery.waiting;
    if (this.#host.open && this.#latestQuery.asked === asked) then();
  }

  /** Moves the focus to the actions, which may still be loading. */
  async #toActions(): Promise<void> {
    const host = this.#host;
    const { asked } = this.#latestQuery;
    try {
      await deferred.load();
    } catch (error) {
      this.#lost = reasonOf(error);
    }
    host.requestUpdate();
    await host.updateComplete;
    if (host.open && this.#latestQuery.asked === asked)
      dom(host.renderRoot.querySelector<HTMLElement>('[part~=action]'))?.focus();
  }

  #enter(item: Item): void {
    this.session = sessions.into(this.session, item);
    this.setQuery('');
  }
}

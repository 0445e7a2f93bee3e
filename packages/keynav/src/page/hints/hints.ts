/** Shows link hints, and loads the code that draws them when they are first used. */

import { activate } from '../dom/activate.js';
import type { Announcer } from '../speech/announce.js';
import { queueKeys } from '../keyboard/hold.js';
import { lazy } from '../dom/lazy.js';
import type * as overlayModule from './overlay.js';
import type { Chosen } from './overlay.js';
import type { Reader } from '../current/reader.js';
import { dom, isConnected, windowOf } from '../dom/members.js';

/** The parts that hints need. */
export interface HintsParts {
  readonly doc: Document;
  readonly apple: boolean;
  readonly reader: Reader;
  readonly announcer: Announcer;
  /** Called when hints are shown or start to load, and when they end. */
  readonly onHints: (isShown: boolean) => void;
  /** Called before a hint is opened. */
  readonly onLeave: () => void;
}

type Overlay = Pick<typeof overlayModule, 'showHints'>;

/** Shows hints on one document, one set at a time. */
export class Hints {
  readonly #parts: HintsParts;
  readonly #overlay = lazy<Overlay>(() => import('./overlay.js'));
  #close: (() => void) | null = null;

  constructor(parts: HintsParts) {
    this.#parts = parts;
  }

  /**
   * Shows hints. Returns false if there is nothing to open; true if that is not yet known, because the code is loading.
   * @param isInTab Whether to open the chosen link in a new tab.
   */
  show(isInTab: boolean): boolean {
    this.close();
    const overlay = this.#overlay.value;
    return overlay ? this.#draw(overlay, isInTab) : this.#drawLater(isInTab);
  }

  /** Removes the hints without opening anything; stops loading too. */
  close(): void {
    this.#close?.();
  }

  #draw({ showHints }: Overlay, isInTab: boolean): boolean {
    const { doc, announcer, onHints } = this.#parts;
    const onEnd = (chosen: Chosen | null): void => {
      this.#close = null;
      onHints(false);
      if (chosen) this.#open(chosen, isInTab);
    };
    const hints = showHints(doc, onEnd, name => announcer.announce(name));
    onHints(hints.count > 0);
    this.#close = hints.count > 0 ? hints.close : null;
    announcer.notify(hints.count === 1 ? '1 link' : `${hints.count} links`);
    return hints.count > 0;
  }

  /** Opens a hint. In a scroller, the first visible item becomes current, so that keys that scroll have an effect there. */
  #open({ target, firstVisible }: Chosen, isInTab: boolean): void {
    const { apple, reader, announcer, onLeave } = this.#parts;
    if (!isConnected(target)) return announcer.notify('The page has removed this link');
    onLeave();
    if (!firstVisible) return activate(target, isInTab, apple);
    const item = reader.itemOf(firstVisible);
    if (item) reader.items.focus(item, 'nearest');
    else dom(target).focus();
  }

  /** Loads the code, and queues letters that are typed until the hints are drawn. */
  #drawLater(isInTab: boolean): boolean {
    const { doc, announcer, onHints } = this.#parts;
    const held = queueKeys(windowOf(doc), { onCancel: () => this.close() });
    let isOver = false;
    onHints(true);
    this.#close = () => {
      isOver = true;
      this.#close = null;
      held.drop();
      onHints(false);
    };
    const draw = (overlay: Overlay): void => {
      if (isOver) return;
      this.#close = null;
      onHints(false);
      if (this.#draw(overlay, isInTab)) held.release();
      else held.drop();
    };
    this.#overlay.load().then(draw, () => {
      this.close();
      announcer.notify('Failed to load link hints');
    });
    return true;
  }
}

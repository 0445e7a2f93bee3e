/** Link hints on a page; what draws them is loaded when it is first wanted. */

import { activate } from '../dom/activate.js';
import type { Announcer } from '../speech/announce.js';
import { holdKeys } from '../keyboard/hold.js';
import { lazy } from '../dom/lazy.js';
import type * as overlayModule from './overlay.js';
import type { Chosen } from './overlay.js';
import type { Reader } from '../current/reader.js';

/** What hinting needs. */
export interface HintsParts {
  readonly doc: Document;
  readonly apple: boolean;
  readonly reader: Reader;
  readonly announcer: Announcer;
  /** Told whether hints have the keys. */
  readonly onHints: (isShown: boolean) => void;
  /** Called before something is opened. */
  readonly onLeave: () => void;
}

type Overlay = Pick<typeof overlayModule, 'showHints'>;

/** Shows hints, one set at a time. */
export class Hints {
  readonly #parts: HintsParts;
  readonly #overlay = lazy<Overlay>(() => import('./overlay.js'));
  #close: (() => void) | null = null;

  constructor(parts: HintsParts) {
    this.#parts = parts;
  }

  /** Puts letters on what can be opened; false when there is nothing. */
  show(isInTab: boolean): boolean {
    this.close();
    const overlay = this.#overlay.value;
    return overlay ? this.#draw(overlay, isInTab) : this.#drawLater(isInTab);
  }

  /** Takes the letters away. */
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
    const hints = showHints(doc, onEnd, name => announcer.tell(name));
    onHints(hints.count > 0);
    this.#close = hints.count > 0 ? hints.close : null;
    announcer.say(hints.count === 1 ? '1 link' : `${hints.count} links`);
    return hints.count > 0;
  }

  /** Where something scrolls, what is read first in it becomes current, so that the keys that scroll act there. */
  #open({ target, seen }: Chosen, isInTab: boolean): void {
    const { apple, reader, onLeave } = this.#parts;
    onLeave();
    if (!seen) return activate(target, isInTab, apple);
    const item = reader.itemOf(seen);
    if (item) reader.items.focus(item, 'nearest');
    else target.focus();
  }

  /** Letters that are typed before the hints are there are theirs all the same. */
  #drawLater(isInTab: boolean): boolean {
    const { doc, announcer, onHints } = this.#parts;
    const held = holdKeys(doc.defaultView as Window, { onGiveUp: () => this.close() });
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
      announcer.say('Failed to load link hints');
    });
    return true;
  }
}

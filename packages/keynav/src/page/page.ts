/** The real page behind the narrow interface that commands see. */

import type { DialogName, Page } from '../core/page.js';
import type { Announcer } from './speech/announce.js';
import { enterField, leaveField } from './focus/fields.js';
import { Find } from './find/find.js';
import { Hints } from './hints/hints.js';
import { holdKeys } from './keyboard/hold.js';
import { Outline } from './outline/outline.js';
import type { StoredPlaces } from './places/places.js';
import type { Reader } from './current/reader.js';
import type { PageRegion } from './regions/regions.js';
import { setSections, summaryFor } from './regions/sections.js';
import { freeAround } from './scroll/scroll.js';
import { QUERY, type Shelf } from './dom/storage.js';
import { travel } from './places/travel.js';
import { focused, isLeavable, isTypingIn } from './dom/typing.js';

/** A dialog that somebody offers to be opened by key. */
export interface OfferedDialog {
  /** Opens it; where that takes time, it may answer a promise: what is typed until then is typed into the dialog. */
  show(): unknown;
  hide(): void;
  isOpen(): boolean;
}

/** What a page is made from. */
export interface PageParts {
  readonly doc: Document;
  readonly apple: boolean;
  readonly reader: Reader;
  readonly places: StoredPlaces;
  readonly announcer: Announcer;
  readonly tab: Shelf;
  readonly dialogs: ReadonlyMap<DialogName, OfferedDialog>;
  /** The field that was used last. */
  readonly lastField: () => Element | null;
  readonly onHints: (isShown: boolean) => void;
  readonly repeat: (count: number) => boolean;
}

/** A page for commands; `clear` takes away what it drew. */
export function pageOf(parts: PageParts): Page & { clear(): void } {
  const { doc, reader, announcer } = parts;
  const find = new Find({ ...parts, freeAround, query: () => parts.tab.read(QUERY) ?? '' });
  const outline = new Outline(parts);
  const hints = new Hints({ ...parts, onLeave: () => parts.places.leave() });
  function mainElement(): Element {
    const main = reader.regions.named('main') as PageRegion | null;
    return main?.element ?? doc.body;
  }
  return {
    regions: reader.regions,
    items: reader.items,
    places: parts.places,
    travel: travel(doc, () => reader.currentItem()),
    setSections(isOpen) {
      const item = reader.currentItem();
      const changed = setSections(mainElement(), isOpen);
      const summary = item && summaryFor(item);
      if (summary && changed > 0) reader.items.focus(summary, 'nearest');
      return changed;
    },
    show: name => showDialog(parts.dialogs.get(name), doc.defaultView as Window),
    canShow: name => parts.dialogs.has(name),
    closeDialog() {
      const open = [...parts.dialogs.values()].filter(dialog => dialog.isOpen()).at(-1);
      open?.hide();
      return open !== undefined;
    },
    hasDialog: () => [...parts.dialogs.values()].some(dialog => dialog.isOpen()),
    isInField: () => isLeavable(focused(doc)),
    leaveField() {
      if (!leaveField(doc, isLeavable)) return false;
      const region = reader.active();
      if (region && reader.items.current(region)) reader.regions.enter(region);
      return true;
    },
    enterField: nth => enterField(doc, parts.lastField(), nth),
    hasSelection: () => doc.getSelection()?.isCollapsed === false,
    copy(text) {
      const clipboard = doc.defaultView?.navigator.clipboard;
      clipboard?.writeText(text).catch(() => announcer.say('The browser did not allow copying'));
      return clipboard !== undefined;
    },
    outline: () => outline.toggle(),
    hint: target => hints.show(target === 'tab'),
    find: (direction, times) => find.next(mainElement(), direction, times),
    repeat: parts.repeat,
    notice: text => announcer.say(text),
    clear() {
      hints.close();
      outline.close();
      find.clear();
      announcer.clear();
    },
  };
}

function showDialog(dialog: OfferedDialog | undefined, view: Window): boolean {
  const opening = dialog?.show();
  if (dialog && opening instanceof Promise) {
    const inFields = isTypingIn(focused(view.document));
    const held = holdKeys(view, { onGiveUp: () => ((isOver = true), held.drop()), inFields });
    let isOver = false;
    const end = (letGo: () => void) => () => {
      isOver = true;
      letGo();
    };
    opening.then(end(held.release), end(held.drop));
    // Some promises are for the closing of the dialog: what is open needs its keys.
    const look = (): void => {
      if (!isOver && dialog.isOpen()) end(held.release)();
      else if (!isOver) view.requestAnimationFrame(look);
    };
    view.requestAnimationFrame(look);
  }
  return dialog !== undefined;
}

/** The real page behind the narrow interface that commands see. */

import type { DialogName, Direction, Page } from '../core/page.js';
import type { Announcer } from './announce.js';
import { clearMatches, drawMatches, matchesIn, type Match } from './find.js';
import { enterField, leaveField } from './fields.js';
import { showHints } from './overlay.js';
import type { StoredPlaces } from './places.js';
import type { Reader } from './reader.js';
import { setSections, summaryFor } from './sections.js';
import type { Shelf } from './storage.js';
import { travel } from './travel.js';
import { focused, isTypingIn } from './typing.js';

/** A dialog that somebody offers to be opened by key. */
export interface OfferedDialog {
  show(): void;
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

/** Under this name a tab keeps what was last searched for. */
export const QUERY = 'keynav:query';

/** A page for commands; `clear` takes away what it drew. */
export function pageOf(parts: PageParts): Page & { clear(): void } {
  const { doc, reader, announcer } = parts;
  let closeHints: (() => void) | null = null;
  let lastMatch: Match | undefined;

  function find(direction: Direction, times: number): boolean {
    const query = parts.tab.read(QUERY) ?? '';
    const root = doc.querySelector('main,[role=main]') ?? doc.body;
    const matches = matchesIn(root, query);
    if (matches.length === 0) {
      announcer.say(query ? `Not found on this page: ${query}` : 'Nothing was searched for yet');
      return false;
    }
    const from = lastMatch?.range.startContainer.isConnected ? lastMatch.range : rangeOf(reader.currentItem() ?? root);
    const isSame = from === lastMatch?.range;
    const next = nextMatch(matches, from, isSame, direction, times);
    lastMatch = matches[next.index] as Match;
    drawMatches(matches, lastMatch);
    for (let at: Element | null = lastMatch.element; at; at = at.parentElement) if (at.localName === 'details') (at as HTMLDetailsElement).open = true;
    parts.places.leave();
    reader.items.focus(itemOf(lastMatch.element), 'nearest');
    announcer.say(`${next.hasWrapped ? 'Search went round. ' : ''}Match ${next.index + 1} of ${matches.length}`);
    return true;
  }
  function itemOf(element: Element): Element {
    reader.follow(element);
    return reader.currentItem() ?? element;
  }
  return {
    regions: reader.regions,
    items: reader.items,
    places: parts.places,
    travel: travel(doc, () => reader.currentItem()),
    setSections(isOpen) {
      const item = reader.currentItem();
      const main = reader.regions.named('main') as { element?: Element } | null;
      const changed = setSections(main?.element ?? doc.body, isOpen);
      const summary = item && summaryFor(item);
      if (summary && changed > 0) reader.items.focus(summary, 'nearest');
      return changed;
    },
    show: name => withDialog(parts.dialogs, name, dialog => dialog.show()),
    canShow: name => parts.dialogs.has(name),
    closeDialog() {
      const open = [...parts.dialogs.values()].filter(dialog => dialog.isOpen()).at(-1);
      open?.hide();
      return open !== undefined;
    },
    hasDialog: () => [...parts.dialogs.values()].some(dialog => dialog.isOpen()),
    isInField: () => isTypingIn(focused(doc)),
    leaveField() {
      if (!leaveField(doc, isTypingIn)) return false;
      const region = reader.active();
      if (region && reader.items.current(region)) reader.regions.enter(region);
      return true;
    },
    enterField: nth => enterField(doc, parts.lastField(), nth),
    hasSelection: () => doc.getSelection()?.isCollapsed === false,
    copy(text) {
      const clipboard = doc.defaultView?.navigator.clipboard;
      clipboard?.writeText(text).catch(() => announcer.say('The browser did not let the page copy'));
      return clipboard !== undefined;
    },
    hint(target) {
      closeHints?.();
      const hints = showHints(doc, chosen => {
        closeHints = null;
        parts.onHints(false);
        if (chosen) activate(chosen, target === 'tab', parts.apple);
      });
      parts.onHints(hints.count > 0);
      closeHints = hints.count > 0 ? hints.close : null;
      announcer.say(hints.count === 1 ? '1 link' : `${hints.count} links`);
      return hints.count > 0;
    },
    find,
    repeat: parts.repeat,
    notice: text => announcer.say(text),
    clear() {
      closeHints?.();
      clearMatches();
      announcer.clear();
    },
  };
}

function withDialog(dialogs: PageParts['dialogs'], name: DialogName, use: (dialog: OfferedDialog) => void): boolean {
  const dialog = dialogs.get(name);
  if (dialog) use(dialog);
  return dialog !== undefined;
}

function rangeOf(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  range.collapse(true);
  return range;
}

function nextMatch(matches: readonly Match[], from: Range, isSame: boolean, direction: Direction, times: number): { index: number; hasWrapped: boolean } {
  const after = matches.findIndex(({ range }) => range.compareBoundaryPoints(Range.START_TO_START, from) >= (isSame ? 1 : 0));
  const before = matches.filter(({ range }) => range.compareBoundaryPoints(Range.START_TO_START, from) < 0).length - 1;
  const first = direction > 0 ? (after < 0 ? matches.length : after) : before;
  const raw = first + direction * (times - 1);
  const index = ((raw % matches.length) + matches.length) % matches.length;
  return { index, hasWrapped: raw !== index };
}

function activate(el: HTMLElement, isInTab: boolean, apple: boolean): void {
  el.focus();
  if (isTypingIn(el)) return;
  if (!isInTab) return el.click();
  const view = el.ownerDocument.defaultView as Window;
  // The browser opens the tab behind this one, as it does for a reader's own click with that key held.
  el.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view, ctrlKey: !apple, metaKey: apple }));
}

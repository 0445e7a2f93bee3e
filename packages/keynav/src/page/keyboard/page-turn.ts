/** Finds out what the page itself does with a key, and which keys it has reserved, before keynav handles it. */

import { closestIn, holds, hostOf } from '../dom/tree.js';
import { focused, isTypingIn, OPEN_LIST } from '../dom/typing.js';
import { dom, isElement } from '../dom/members.js';

/** The number of different keys on which the page has changed after which the changes are assumed to have another reason. */
const NOISY = 5;
/** Without the names of attributes, which a browser would read anew at each key, for three times the time. */
const WATCHED = { subtree: true, childList: true, characterData: true, attributeOldValue: true };
/** Attributes by which a page shows and hides content, or the state of a control. */
const SHOWING = /^(open|hidden|inert|class|style|aria-(hidden|modal|expanded|pressed|checked|selected))$/;
/** Attributes that pages also change to mark the focused element, or those around it. */
const LOOKS = /^(class|style)$/;
/** Elements that are not content, or only announce what has happened. */
const NO_CONTENT = 'script,style,link,meta,[aria-live],[role=log],[data-keynav-own]';

/** The page's turn at each key: from the capture phase at the window, before any listener of the page, to the bubble phase. */
export class PageTurn {
  readonly #doc: Document;
  readonly #observer = new MutationObserver(records => this.#note(records));
  /** The element that had the focus before the page received the key. */
  #focus: Element | null = null;
  #isExpanded = false;
  /** Whether a key is between the two phases; keys that a script feeds are not. */
  #isOpen = false;
  /** The name of the last key. */
  key = '';
  #event: KeyboardEvent | null = null;
  /** Whether content of the page has changed since the turn began. */
  #hasActed = false;
  /** The keys on which content has changed, and those on which it has not. */
  readonly #actedOn = new Set<string>();
  readonly #silentOn = new Set<string>();
  /** Whether the last Esc reached keynav, rather than being handled by the page. */
  #hasSeenEsc = true;
  /** The editors that use Esc themselves. */
  #editors = new WeakSet<Element>();

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** Call it in the capture phase of each keydown event. */
  begin(event: KeyboardEvent): void {
    const { key } = event;
    this.#event = event;
    this.#observer.disconnect();
    this.#observer.observe(this.#doc, WATCHED);
    this.#hasActed = false;
    this.#isOpen = true;
    // Autofill sends events without a key.
    this.key = key ?? '';
    if (!this.#hasSeenEsc && this.#focus && isEditor(this.#focus)) this.#editors.add(this.#focus);
    this.#focus = focused(this.#doc);
    this.#hasSeenEsc = key !== 'Escape';
    this.#isExpanded = dom(this.#focus)?.matches(OPEN_LIST) === true;
  }

  /** Call it when a key that the page has not prevented reaches keynav. */
  end(): void {
    this.#hasSeenEsc = true;
    if (!this.#isOpen) return;
    this.#note(this.#observer.takeRecords());
    this.#observer.disconnect();
    if (this.key.length === 1) (this.#hasActed ? this.#actedOn : this.#silentOn).add(this.key);
  }

  /** Call it when keynav has handled the key. */
  close(): void {
    this.#observer.disconnect();
    this.#hasActed = this.#isExpanded = this.#isOpen = false;
  }

  /**
   * Whether the page has acted on the key, visibly: content was added, removed, changed, shown or hidden. For a motion, which does no harm,
   * false on a page that changes at most keys.
   */
  hasActed(isMotion: boolean): boolean {
    const isNoisy = this.#actedOn.size >= NOISY && this.#silentOn.size * 2 < this.#actedOn.size;
    return this.#hasActed && !(isMotion && isNoisy);
  }

  /** Whether the page has moved the focus into a text field, which therefore gets the character. */
  hasLedToField(): boolean {
    const focus = this.#isOpen ? focused(this.#doc) : null;
    return focus !== this.#focus && isTypingIn(focus);
  }

  /** Whether Esc closes the list of the focused field, or is a command of the focused editor, so that it must not leave it too. */
  ownsEsc(): boolean {
    return this.#isExpanded || (this.#focus !== null && this.#editors.has(this.#focus));
  }

  #note(records: readonly MutationRecord[]): void {
    // A key that the page has prevented or stopped, or that went to hints, may never reach `close`.
    if (this.#event?.eventPhase === 0) this.#observer.disconnect();
    // Most keys change nothing, and a closure allocates memory.
    if (records.length > 0) this.#hasActed ||= this.#isOpen && this.#areActs(records);
  }

  #areActs(records: readonly MutationRecord[]): boolean {
    return records.some(record => this.#isAct(record));
  }

  #isAct({ type, target, attributeName, oldValue, addedNodes, removedNodes }: MutationRecord): boolean {
    if (type === 'attributes' && !SHOWING.test(attributeName as string)) return false;
    const el = isElement(target) ? target : dom(target).parentElement;
    if (!el || dom(el).closest(`head,${NO_CONTENT}`)) return false;
    if (type === 'childList') return [...addedNodes, ...removedNodes].some(isContent);
    if (type === 'characterData') return true;
    // Some scripts write at each key what is already there.
    if (dom(el).getAttribute(attributeName as string) === oldValue) return false;
    if (!LOOKS.test(attributeName as string)) return true;
    return el !== dom(this.#doc).body && !(this.#focus && holds(el, this.#focus));
  }
}

function isContent(node: Node): boolean {
  return dom(node).nodeType === 3 || (isElement(node) && !dom(node).matches(NO_CONTENT));
}

/** Returns whether an element is an editor rather than a field of one line, in which Esc often closes a list and then leaves the field. */
function isEditor(el: Element): boolean {
  return dom(el).localName !== 'input' && isTypingIn(el);
}

/** Elements that a key of keynav activates, even if the author has written that key into `aria-keyshortcuts`. */
const OPENERS = '[data-keynav-keys],[data-vim-open]';
const NAMING = '[aria-keyshortcuts],[data-keynav-leave]';

/** The key that an element may name. */
export interface NamedKey {
  /** Returns the chords of the key, in keynav's notation. */
  readonly chords: () => readonly string[];
  /** Returns a chord as keynav writes it; the text itself if it is not one. */
  readonly chordOf: (text: string) => string;
  /** Returns whether the `aria-keyshortcuts` of an element are keynav's own, which describe its bindings. */
  readonly isOwn: (el: Element) => boolean;
}

/** Returns whether an element, or one around it, names keys as its own. */
export function namesKeys(origin: Element): boolean {
  return closestIn(origin, NAMING) !== null;
}

/**
 * Returns whether an element, or one around it, names a key as its own: by `aria-keyshortcuts`, or by `data-keynav-leave`, whose keys are
 * written in keynav's notation.
 */
export function isNamedByPage(
  origin: Element,
  event: KeyboardEvent,
  { chords, chordOf, isOwn }: NamedKey,
): boolean {
  for (let at = closestIn(origin, NAMING); at; at = outerNaming(at)) {
    const left = dom(at).getAttribute('data-keynav-leave')?.split(/\s+/).filter(Boolean) ?? [];
    if (left.some(chord => chords().includes(chordOf(chord)))) return true;
    const shortcuts = dom(at).getAttribute('aria-keyshortcuts')?.split(/\s+/) ?? [];
    if (!isOwn(at) && !dom(at).matches(OPENERS) && shortcuts.some(shortcut => isShortcut(shortcut, event)))
      return true;
  }
  return false;
}

function outerNaming(el: Element): Element | null {
  const parent: Element | null = dom(el).parentElement ?? hostOf(el);
  return parent && closestIn(parent, NAMING);
}

/** Returns whether an event is a shortcut such as `m` or `Control+Shift+K`. */
function isShortcut(shortcut: string, { key, ctrlKey, altKey, shiftKey, metaKey }: KeyboardEvent): boolean {
  const parts = shortcut.toLowerCase().split('+');
  const name = parts.pop() || '+';
  if (name !== key.toLowerCase() && !(name === 'space' && key === ' ') && !(name === 'plus' && key === '+'))
    return false;
  const has = (modifier: string): boolean => parts.includes(modifier);
  // Shift belongs to a character that is not a letter.
  const isShiftRight = has('shift') === shiftKey || !/^[a-z]$|../.test(name);
  return isShiftRight && has('control') === ctrlKey && has('alt') === altKey && has('meta') === metaKey;
}

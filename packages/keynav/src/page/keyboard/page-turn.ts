/** Finds out what the page itself does with a key, and which keys it has reserved, before keynav handles it. */

import type { Changes } from '../dom/changes.js';
import { closestIn } from '../dom/tree.js';
import { focused, isTypingIn } from '../dom/typing.js';

/** The number of different keys on which the page has changed after which the changes are assumed to have another reason. */
const NOISY = 5;
/** Attributes by which a page shows and hides content. */
const SHOWING = /^(open|hidden|inert|aria-modal)$/;

/** The page's turn at each key: from the capture phase at the window, before any listener of the page, to the bubble phase. */
export class PageTurn {
  readonly #doc: Document;
  readonly #changes: Changes;
  /** The element that had the focus before the page received the key. */
  #focus: Element | null = null;
  #isExpanded = false;
  /** Whether a key is between the two phases; keys that a script feeds are not. */
  #isOpen = false;
  #key = '';
  /** Whether content of the page has changed since the turn began. */
  #hasActed = false;
  /** The keys on which content has changed, and whether any key has changed nothing. */
  readonly #actedOn = new Set<string>();
  #isSelective = false;
  /** Whether the last Esc reached keynav, rather than being handled by the page. */
  #hasSeenEsc = true;
  /** The editors that use Esc themselves. */
  #editors = new WeakSet<Element>();

  constructor(doc: Document, changes: Changes) {
    this.#doc = doc;
    this.#changes = changes;
    changes.listen(record => (this.#hasActed ||= this.#isOpen && this.#isAct(record)));
  }

  /** Call it in the capture phase of each keydown event. */
  begin({ key }: KeyboardEvent): void {
    this.#changes.process();
    this.#hasActed = false;
    this.#isOpen = true;
    // Autofill sends events without a key.
    this.#key = key ?? '';
    if (!this.#hasSeenEsc && this.#focus && isEditor(this.#focus)) this.#editors.add(this.#focus);
    this.#focus = focused(this.#doc);
    this.#hasSeenEsc = key !== 'Escape';
    this.#isExpanded = this.#focus?.getAttribute('aria-expanded') === 'true';
  }

  /** Call it when a key that the page has not prevented reaches keynav. */
  end(): void {
    this.#hasSeenEsc = true;
    this.#changes.process();
    if (this.#hasActed) this.#actedOn.add(this.#key);
    else if (this.#key.length === 1) this.#isSelective = true;
  }

  /** Call it when keynav has handled the key. */
  close(): void {
    this.#hasActed = this.#isExpanded = this.#isOpen = false;
  }

  /**
   * Whether the page has acted on the key, visibly: content was added, removed, shown or hidden. For a motion, which does no harm, false
   * on a page that changes at every key.
   */
  hasActed(isMotion: boolean): boolean {
    return this.#hasActed && !(isMotion && !this.#isSelective && this.#actedOn.size >= NOISY);
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

  #isAct({ type, target, attributeName }: MutationRecord): boolean {
    if (type === 'childList' || SHOWING.test(attributeName ?? '')) return true;
    // Many pages mark the focused element, or those around it, when a key is pressed.
    return attributeName === 'class' && !target.contains(this.#focus) && target !== this.#doc.body;
  }
}

/** Returns whether an element is an editor rather than a field of one line, in which Esc often closes a list and then leaves the field. */
function isEditor(el: Element): boolean {
  return el.localName !== 'input' && isTypingIn(el);
}

const NAMING = '[aria-keyshortcuts],[data-keynav-leave]';

/** The key that an element may name. */
export interface NamedKey {
  /** Returns the chords of the key, in keynav's notation. */
  readonly chords: () => readonly string[];
  /** Returns whether the `aria-keyshortcuts` of an element are keynav's own, which describe its bindings. */
  readonly isOwn: (el: Element) => boolean;
}

/**
 * Returns whether an element, or one around it, names a key as its own: by `aria-keyshortcuts`, or by `data-keynav-leave`, whose keys are
 * written in keynav's notation.
 */
export function isNamedByPage(origin: Element, event: KeyboardEvent, { chords, isOwn }: NamedKey): boolean {
  for (let at = closestIn(origin, NAMING); at; at = outerNaming(at)) {
    const left = at.getAttribute('data-keynav-leave')?.split(/\s+/) ?? [];
    if (left.some(chord => chords().includes(chord))) return true;
    const shortcuts = at.getAttribute('aria-keyshortcuts')?.split(/\s+/) ?? [];
    if (!isOwn(at) && shortcuts.some(shortcut => isShortcut(shortcut, event))) return true;
  }
  return false;
}

function outerNaming(el: Element): Element | null {
  const parent: Element | null = el.parentElement ?? (el.getRootNode() as ShadowRoot).host ?? null;
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

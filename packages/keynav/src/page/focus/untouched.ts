/** Recognises a field that a script focused before the reader did anything, in which motions still work. */

import { focused, isTextField, originOf } from '../dom/typing.js';
import { dom } from '../dom/members.js';

/** A selector for fields that are there to be filled in at once: of one purpose, or next to a password. */
const TO_FILL_IN =
  '[type=password],[type=email],[type=tel],[type=number],[type=url],[inputmode],[autocomplete]:not([autocomplete=off]),form:has([type=password]) *';

/**
 * The empty text field that has had the focus since the page was loaded. Motions run in it until the reader clicks, presses Tab, or types
 * something that is not a motion.
 */
export class UntouchedField {
  #field: Element | null = null;
  #hasActed: boolean;

  /** `onTouch` is called when the reader begins to type in the field. Listens until the signal is aborted. */
  constructor(view: Window, signal: AbortSignal, onTouch: () => void = () => undefined) {
    this.#hasActed = hasActed(view);
    this.#note(focused(view.document));
    const options = { capture: true, signal };
    view.addEventListener('focusin', event => this.#note(originOf(event)), options);
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'keydown'])
      view.addEventListener(type, event => this.#onAct(event), options);
    const onInput = (event: Event): void => {
      if (!this.#field || originOf(event) !== this.#field) return;
      this.#field = null;
      onTouch();
    };
    view.addEventListener('input', onInput, options);
  }

  /** Returns whether an element is that field. */
  is(el: Element | null): boolean {
    return el !== null && el === this.#field && isEmpty(el);
  }

  #onAct(event: Event): void {
    this.#hasActed = true;
    // WebKitGTK 2.50 has no name for Tab with Shift.
    if (event.type !== 'keydown' || (event as KeyboardEvent).code === 'Tab') this.#field = null;
  }

  #note(el: Element | null): void {
    if (el === this.#field) return;
    const isOne =
      !this.#hasActed && el !== null && isTextField(el) && isEmpty(el) && !dom(el).matches(TO_FILL_IN);
    this.#field = isOne ? el : null;
  }
}

/**
 * Returns whether the reader has done anything on this page before. True in browsers that do not tell, from before 2023: there, every field
 * is one to type in.
 */
function hasActed({ performance, navigator }: Window): boolean {
  const { eventCounts } = performance as { eventCounts?: ReadonlyMap<string, number> };
  // In Chromium 156, what the reader did on the page before counts as activation of this one.
  if (eventCounts?.has('keydown')) return ['keydown', 'pointerdown'].some(type => eventCounts.get(type));
  return navigator.userActivation?.hasBeenActive !== false;
}

function isEmpty(el: Element): boolean {
  const { value, textContent } = dom(el as HTMLInputElement);
  return (value ?? textContent) === '';
}

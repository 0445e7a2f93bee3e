/** Recognises a field that a script focused before the reader did anything, in which keys may still run commands. */

import { focused, isTextField, originOf } from '../dom/typing.js';

/**
 * The empty text field that has had the focus since the page was loaded. It counts as one to type in only after the reader clicks, presses
 * Tab, or types something that is not one of keynav's keys.
 */
export class UntouchedField {
  readonly #view: Window;
  #field: Element | null = null;

  /** `onTouch` is called when the reader begins to type in the field. Listens until the signal is aborted. */
  constructor(view: Window, signal: AbortSignal, onTouch: () => void = () => undefined) {
    this.#view = view;
    this.#note(focused(view.document));
    const options = { capture: true, signal };
    const touch = (): void => void (this.#field = null);
    view.addEventListener('focusin', event => this.#note(originOf(event)), options);
    view.addEventListener('pointerdown', touch, options);
    // WebKitGTK 2.50 has no name for Tab with Shift.
    view.addEventListener('keydown', ({ code }) => code === 'Tab' && touch(), options);
    const onInput = (): void => {
      if (!this.#field) return;
      touch();
      onTouch();
    };
    view.addEventListener('input', onInput, options);
  }

  /** Returns whether an element is that field. */
  is(el: Element | null): boolean {
    return el !== null && el === this.#field && isEmpty(el);
  }

  #note(el: Element | null): void {
    if (el === this.#field) return;
    const isOne = el !== null && isTextField(el) && isEmpty(el) && isByScript(this.#view);
    this.#field = isOne ? el : null;
  }
}

/**
 * Returns whether the reader has pressed nothing on this page so far, so that a script must have moved the focus. False in browsers that do
 * not tell, from before 2023: there, every field is one to type in.
 */
function isByScript({ performance, navigator }: Window): boolean {
  const { eventCounts } = performance as { eventCounts?: ReadonlyMap<string, number> };
  // In Chromium 156, what the reader did on the page before counts as activation of this one.
  if (eventCounts?.has('keydown')) return ['keydown', 'pointerdown'].every(type => !eventCounts.get(type));
  return navigator.userActivation?.hasBeenActive === false;
}

function isEmpty(el: Element): boolean {
  const { value, textContent } = el as HTMLInputElement;
  return (value ?? textContent) === '';
}

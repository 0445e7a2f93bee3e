/** Keys that belong to an input method. */

/** Whether a key is part of a composition; Safari sends the last one of it with 229 only. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

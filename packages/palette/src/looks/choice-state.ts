/** The state of a choice as an immutable value, and its transitions. */

/** The state of a choice. */
export interface ChoiceState<T> {
  readonly committed: T;
  /** The previewed value, or null if there is none. */
  readonly preview: { readonly value: T } | null;
  /** Whether the committed value is in storage. */
  readonly remembered: boolean;
}

/** Returns the value to show: the previewed one, else the committed one. */
export function shownValue<T>({ preview, committed }: ChoiceState<T>): T {
  return preview ? preview.value : committed;
}

/** Returns the state after a value is previewed. */
export function previewed<T>(state: ChoiceState<T>, value: T): ChoiceState<T> {
  return { ...state, preview: { value } };
}

/** Returns the state after a revert; the same object if nothing was previewed. */
export function reverted<T>(state: ChoiceState<T>): ChoiceState<T> {
  return state.preview ? { ...state, preview: null } : state;
}

/** Returns the state after a value is committed here; `remembered` is whether it was stored. */
export function committed<T>(value: T, remembered: boolean): ChoiceState<T> {
  return { committed: value, preview: null, remembered };
}

/** Returns the state after another tab committed a value: a preview here remains, and reverts to the new value. */
export function arrived<T>(state: ChoiceState<T>, value: T): ChoiceState<T> {
  return { ...state, committed: value, remembered: true };
}

/** Returns the state after storage failed or contained an invalid text: the committed value is only in memory. */
export function forgotten<T>(state: ChoiceState<T>): ChoiceState<T> {
  return state.remembered ? { ...state, remembered: false } : state;
}

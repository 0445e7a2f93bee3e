/** The state of one choice as a value, with a function for each thing that may happen to it. */

/** What is chosen, what is tried on instead, and whether storage keeps what is chosen. */
export interface ChoiceState<T> {
  readonly committed: T;
  readonly preview: { readonly value: T } | null;
  readonly remembered: boolean;
}

/** The value to show: the one tried on, else the one chosen. */
export function shownValue<T>({ preview, committed }: ChoiceState<T>): T {
  return preview ? preview.value : committed;
}

/** A value is tried on. */
export function previewed<T>(state: ChoiceState<T>, value: T): ChoiceState<T> {
  return { ...state, preview: { value } };
}

/** What was tried on is taken off; the same state when nothing was. */
export function reverted<T>(state: ChoiceState<T>): ChoiceState<T> {
  return state.preview ? { ...state, preview: null } : state;
}

/** A value is chosen here. */
export function committed<T>(value: T, remembered: boolean): ChoiceState<T> {
  return { committed: value, preview: null, remembered };
}

/** A value was chosen in another tab: what is tried on here stays on, and reverts to the new value. */
export function arrived<T>(state: ChoiceState<T>, value: T): ChoiceState<T> {
  return { ...state, committed: value, remembered: true };
}

/** Storage holds something that cannot be read, so what is chosen is held in memory only. */
export function forgotten<T>(state: ChoiceState<T>): ChoiceState<T> {
  return state.remembered ? { ...state, remembered: false } : state;
}

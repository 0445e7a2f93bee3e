/** What the reader's hands are doing: the mode, and the text field that was used last. */

import { focused, isTextField, isTypingIn } from '../dom/typing.js';

/** What the reader's hands are doing. */
export type Mode = 'normal' | 'insert' | 'hint' | 'dialog';

/** Follows the focus of one document. */
export interface ModeTracker {
  mode(): Mode;
  lastField(): Element | null;
  isHinting(): boolean;
  setHinting(isShown: boolean): void;
  /** Takes note of where the focus went. */
  follow(origin: Element | null): void;
  /** Looks at the page afresh, and tells when the mode is another. */
  update(): void;
}

/** Hands in normal mode. */
export function modeTracker(
  doc: Document,
  hasDialog: () => boolean,
  onMode: (mode: Mode) => void,
): ModeTracker {
  let mode: Mode = 'normal';
  let lastField: Element | null = null;
  let isHinting = false;

  function update(): void {
    const next = modeNow();
    if (next === mode) return;
    mode = next;
    onMode(mode);
  }
  function modeNow(): Mode {
    if (isHinting) return 'hint';
    if (hasDialog()) return 'dialog';
    return isTypingIn(focused(doc)) ? 'insert' : 'normal';
  }
  return {
    mode: () => mode,
    lastField: () => lastField,
    isHinting: () => isHinting,
    setHinting(isShown) {
      isHinting = isShown;
      update();
    },
    follow(origin) {
      if (origin && isTextField(origin)) lastField = origin;
      update();
    },
    update,
  };
}

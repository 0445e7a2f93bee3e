/** The look of fonts: keeps the document's root in the font that is chosen or tried on. */
import { sharedChoice } from './choice.js';
import type { Choice } from './choice.js';
import { loadFace } from './face.js';
import type { FaceResult } from './face.js';
import { fontKind, fontProperties, formatFontChoice } from './font-choice.js';
import type { FontChoice } from './font-choice.js';
import { whenLost } from './lost.js';
import { holdPlace } from './place.js';
import { counted, shared } from './shared.js';

/** Sets the custom properties of a choice on an element, and takes off those that the choice leaves to the site. */
export function applyFont(root: HTMLElement, choice: FontChoice): void {
  for (const [name, value] of fontProperties(choice)) {
    if (root.style.getPropertyValue(name) === value) continue;
    if (value === '') root.style.removeProperty(name);
    else root.style.setProperty(name, value);
  }
}

/** What came of trying a font on or choosing it. `overtaken`: something else was asked for while the face loaded. */
export type FontResult =
  | { readonly type: 'shown' }
  | { readonly type: 'overtaken' }
  | (Extract<FaceResult, { type: 'failed' }> & { readonly family: string });

/** How one change of font is made. */
export interface FontChange {
  /** The block being read: it stays within two pixels of its place. */
  readonly anchor?: Element | null | undefined;
}

/** A document's font. Shared by all that ask for it. */
export class FontLook {
  /** To read and subscribe to; change it through the look, which waits for the face. */
  readonly choice: Choice<FontChoice>;
  /** Begins to follow the choice and other tabs; gives back its stop, which leaves the font on. */
  readonly start = counted(() => this.#follow());
  readonly #document: Document;
  #asked = 0;
  #anchor: Element | null = null;

  constructor(document: Document, choice: Choice<FontChoice>) {
    this.#document = document;
    this.choice = choice;
  }

  /** Tries a font on as soon as its face is loaded. When it does not load, the font shown before stays. */
  preview(value: FontChoice, change: FontChange = {}): Promise<FontResult> {
    return this.#change(value, change, () => this.choice.preview(value));
  }

  /** Chooses and stores a font: at once when it is shown already, else when its face is loaded. */
  commit(value: FontChoice, change: FontChange = {}): Promise<FontResult> {
    return this.#change(value, change, () => {
      this.choice.commit(value);
      this.#anchor = null;
    });
  }

  /** Goes back to the committed font, size and spacing, and drops a preview that still loads. */
  revert({ anchor }: FontChange = {}): void {
    this.#asked++;
    this.#anchor = anchor ?? this.#anchor;
    this.choice.revert();
    this.#anchor = null;
  }

  /** Applies what is chosen or tried on; until commit or revert, the anchor last given keeps its place. */
  apply(): void {
    holdPlace(this.#anchor, () => applyFont(this.#document.documentElement, this.choice.value));
  }

  async #change(value: FontChoice, { anchor }: FontChange, change: () => void): Promise<FontResult> {
    const asked = ++this.#asked;
    const isShown = formatFontChoice(value) === formatFontChoice(this.choice.value);
    // No await when it is shown: what Enter chooses is stored even if the page is left at once.
    const face = isShown ? null : await loadFace(this.#document, value.family);
    if (asked !== this.#asked) return { type: 'overtaken' };
    if (face?.type === 'failed') return { ...face, family: value.family };
    this.#anchor = anchor ?? this.#anchor;
    change();
    return { type: 'shown' };
  }

  #follow(): () => void {
    const root = this.#document.documentElement;
    const apply = (): void => this.apply();
    const isLost = (): boolean =>
      fontProperties(this.choice.value).some(
        ([name, value]) => value !== '' && !root.style.getPropertyValue(name),
      );
    const leave = this.choice.subscribe(apply);
    const rest = whenLost(root, 'style', isLost, apply);
    apply();
    return () => {
      leave();
      rest();
    };
  }
}

/** Where to find a document's font. */
export interface FontOptions {
  readonly document?: Document | undefined;
  /** The key in storage, `keynav:font` by default, which is the one the script in the head reads. */
  readonly key?: string | undefined;
}

/** The document's font look: made at the first asking, the same for all who ask with the same key. Not started. */
export function fontLook({ document: owner = document, key }: FontOptions = {}): FontLook {
  const kind = fontKind(key);
  return shared(owner, `font:${kind.key}`, () => new FontLook(owner, sharedChoice(owner, kind)));
}

/** Applies the chosen or previewed font to the root element of a document. */
import { sharedChoice } from './choice.js';
import type { Choice } from './choice.js';
import { loadFace } from './face.js';
import type { FaceResult } from './face.js';
import { fontKind, fontProperties, formatFontChoice } from './font-choice.js';
import type { FontChoice } from './font-choice.js';
import { whenLost } from './lost.js';
import { holdPlace } from './place.js';
import { counted, shared } from './shared.js';
import { dom } from '../dom.js';

/** Sets the custom properties of a choice on an element, and removes those that the choice leaves to the site. */
export function applyFont(root: HTMLElement, choice: FontChoice): void {
  for (const [name, value] of fontProperties(choice)) {
    if (dom(root).style.getPropertyValue(name) === value) continue;
    if (value === '') dom(root).style.removeProperty(name);
    else dom(root).style.setProperty(name, value);
  }
}

/**
 * The result of previewing or committing a font. `superseded`: another font was requested, or a revert, while this one
 * loaded. `failed`: the font did not load, and the font before it remains.
 */
export type FontResult =
  | { readonly type: 'shown' }
  | { readonly type: 'superseded' }
  | (Extract<FaceResult, { type: 'failed' }> & { readonly family: string });

/** Options for one change of font. */
export interface FontChange {
  /** An element, such as the block being read, that stays within two pixels of its place on the screen. */
  readonly anchor?: Element | null | undefined;
}

/** The font of a document. `fontLook` returns the shared instance. */
export class FontLook {
  /** The choice, to read and to subscribe to. Change it with the methods of the look, which load the font first. */
  readonly choice: Choice<FontChoice>;
  /**
   * Starts to follow the choice and other tabs. Returns a function that stops, but leaves the font applied. If started
   * several times, it follows until each of those functions has been called.
   */
  readonly start = counted(() => this.#follow());
  readonly #document: Document;
  #asked = 0;
  #anchor: Element | null = null;

  constructor(document: Document, choice: Choice<FontChoice>) {
    this.#document = document;
    this.choice = choice;
  }

  /** Previews a font when it has loaded. If it fails to load, the font before it remains. Stores nothing. */
  preview(value: FontChoice, change: FontChange = {}): Promise<FontResult> {
    return this.#change(value, change, () => this.choice.preview(value));
  }

  /** Chooses and stores a font: immediately if it is already shown, else when it has loaded. */
  commit(value: FontChoice, change: FontChange = {}): Promise<FontResult> {
    return this.#change(value, change, () => {
      this.choice.commit(value);
      this.#anchor = null;
    });
  }

  /** Restores the committed font, size and spacing, and discards a preview that is still loading. */
  revert({ anchor }: FontChange = {}): void {
    this.#asked++;
    this.#anchor = anchor ?? this.#anchor;
    this.choice.revert();
    this.#anchor = null;
  }

  /** Applies the current choice. From a preview to its commit or revert, the last anchor keeps its place. */
  apply(): void {
    holdPlace(this.#anchor, () => applyFont(dom(this.#document).documentElement, this.choice.value));
  }

  async #change(value: FontChoice, { anchor }: FontChange, change: () => void): Promise<FontResult> {
    const request = ++this.#asked;
    const isShown = formatFontChoice(value) === formatFontChoice(this.choice.value);
    // No await if it is already shown: a font committed with Enter is stored even if the page is left immediately.
    const face = isShown ? null : await loadFace(this.#document, value.family);
    if (request !== this.#asked) return { type: 'superseded' };
    if (face?.type === 'failed') return { ...face, family: value.family };
    this.#anchor = anchor ?? this.#anchor;
    change();
    return { type: 'shown' };
  }

  #follow(): () => void {
    const root = dom(this.#document).documentElement;
    const apply = (): void => this.apply();
    const isLost = (): boolean =>
      fontProperties(this.choice.value).some(
        ([name, value]) => value !== '' && !dom(root).style.getPropertyValue(name),
      );
    const unsubscribe = this.choice.subscribe(apply);
    const stopRestoring = whenLost(root, 'style', isLost, apply);
    apply();
    return () => {
      unsubscribe();
      stopRestoring();
    };
  }
}

/** Options of `fontLook`. */
export interface FontOptions {
  /** Defaults to the global document. */
  readonly document?: Document | undefined;
  /** The key in storage. Defaults to `keynav:font`, which the script in the head reads. */
  readonly key?: string | undefined;
}

/**
 * Returns the font look of a document and a key, which is created on the first call and shared afterwards. It does
 * nothing until it is started.
 */
export function fontLook({ document: owner = document, key }: FontOptions = {}): FontLook {
  const kind = fontKind(key);
  return shared(owner, `font:${kind.key}`, () => new FontLook(owner, sharedChoice(owner, kind)));
}

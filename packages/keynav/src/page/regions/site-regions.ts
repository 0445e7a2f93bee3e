/** Stores the regions that a site names by options or by script, with the rules for their items. */

import { KeynavError } from '../../core/problems.js';
import { nearest, problem } from '../../core/sentences.js';
import { isSelector, rulesOf, type RegionOptions, type RegionRules } from './regions.js';
import { dom } from '../dom/members.js';

const STANDARD = ['main', 'left', 'right', 'navbar', 'footer', 'dialog'];

/** The regions that a site names by script. */
export interface RegionTable {
  /**
   * Names a region, with optional rules for its items. Aborting the signal removes it again.
   * @returns removes the region, which restores the one that had its name before.
   * @throws KeynavError `unknown-region` for a text that is not a selector.
   */
  add(
    name: string,
    element: string | HTMLElement,
    rules?: Omit<RegionRules, 'element'>,
    options?: { readonly signal?: AbortSignal },
  ): () => void;
}

/** The regions that a site names for one engine. */
export class SiteRegions implements RegionTable {
  /** The rules by the name of the region. */
  readonly rules = new Map<string, RegionRules>();
  readonly #doc: Document;
  readonly #onChange: () => void;

  /**
   * `onChange` is called after each change by `add`.
   * @throws KeynavError `unknown-region` for a text that is not a selector.
   */
  constructor(doc: Document, options: RegionOptions, onChange: () => void) {
    this.#doc = doc;
    this.#onChange = onChange;
    for (const [name, option] of Object.entries(options)) this.#set(name, rulesOf(option));
  }

  add(
    name: string,
    element: string | HTMLElement,
    rules: Omit<RegionRules, 'element'> = {},
    { signal }: { readonly signal?: AbortSignal } = {},
  ): () => void {
    if (signal?.aborted) return () => undefined;
    const previous = this.rules.get(name);
    const added = this.#set(name, { ...rules, element });
    this.#onChange();
    const undo = (): void => {
      signal?.removeEventListener('abort', undo);
      if (this.rules.get(name) !== added) return;
      if (previous) this.rules.set(name, previous);
      else this.rules.delete(name);
      this.#onChange();
    };
    signal?.addEventListener('abort', undo);
    return undo;
  }

  /**
   * Checks the name of a region.
   * @throws KeynavError `unknown-region` with the nearest name, if neither keynav, the site nor the page uses that name.
   */
  demand(name: string): void {
    if (STANDARD.includes(name.replace(/-\d+$/, '')) || this.rules.has(name)) return;
    const marked = [...dom(this.#doc).querySelectorAll<HTMLElement>('[data-keynav-region]')];
    const names = [
      ...STANDARD,
      ...this.rules.keys(),
      ...marked.map(el => dom(el).dataset['keynavRegion'] ?? ''),
    ];
    if (!names.includes(name)) throw problem('unknown-region', { text: name, nearest: nearest(name, names) });
  }

  /** Returns an error for each region whose selector matches nothing on the page now. */
  missing(): readonly KeynavError[] {
    return [...this.rules]
      .filter(([, { element }]) => typeof element === 'string' && !dom(this.#doc).querySelector(element))
      .map(([name, { element }]) => problem('unknown-region', { text: `${name}: ${element as string}` }));
  }

  #set(name: string, rules: RegionRules): RegionRules {
    const { element, items } = rules;
    for (const selector of [element, items])
      if (typeof selector === 'string' && !isSelector(selector, this.#doc))
        throw new KeynavError('unknown-region', {
          text: `${name}: ${selector}`,
          sentence: 'not a valid selector',
        });
    this.rules.set(name, rules);
    return rules;
  }
}

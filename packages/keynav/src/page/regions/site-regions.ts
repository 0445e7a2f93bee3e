/** The regions that a site names by script, with how their items are told. */

import { KeynavError } from '../../core/problems.js';
import { nearest, problem } from '../../core/sentences.js';
import { isSelector, rulesOf, type RegionOptions, type RegionRules } from './regions.js';

const STANDARD = ['main', 'left', 'right', 'navbar', 'footer', 'dialog'];

/** The regions that a site names by script. */
export interface RegionTable {
  /**
   * Names a region, with how its items are told; gives back what takes the name away, which restores the region that had it before.
   * @throws KeynavError `unknown-region` for text that is no selector.
   */
  add(
    name: string,
    element: string | HTMLElement,
    rules?: Omit<RegionRules, 'element'>,
    options?: { readonly signal?: AbortSignal },
  ): () => void;
}

/** Regions of one engine by name. */
export class SiteRegions implements RegionTable {
  /** What the page's regions are found by, later ones over earlier. */
  readonly rules = new Map<string, RegionRules>();
  readonly #doc: Document;
  readonly #onChange: () => void;

  /** @throws KeynavError `unknown-region` for text that is no selector. */
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
    const before = this.rules.get(name);
    const mine = this.#set(name, { ...rules, element });
    this.#onChange();
    const undo = (): void => {
      signal?.removeEventListener('abort', undo);
      if (this.rules.get(name) !== mine) return;
      if (before) this.rules.set(name, before);
      else this.rules.delete(name);
      this.#onChange();
    };
    signal?.addEventListener('abort', undo);
    return undo;
  }

  /** @throws KeynavError `unknown-region` with the nearest name, where neither keynav, the site nor the page has that name. */
  demand(name: string): void {
    if (STANDARD.includes(name.replace(/-\d+$/, '')) || this.rules.has(name)) return;
    const marked = [...this.#doc.querySelectorAll<HTMLElement>('[data-keynav-region]')];
    const names = [...STANDARD, ...this.rules.keys(), ...marked.map(el => el.dataset['keynavRegion'] ?? '')];
    if (!names.includes(name)) throw problem('unknown-region', { text: name, nearest: nearest(name, names) });
  }

  /** The regions whose selectors find nothing on the page now. */
  missing(): readonly KeynavError[] {
    return [...this.rules]
      .filter(([, { element }]) => typeof element === 'string' && !this.#doc.querySelector(element))
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

/** Caches the regions of a document until the page changes in a way that may affect them. */

import type { Changes } from '../dom/changes.js';
import { DIALOGS, topModal } from '../dom/modal.js';
import { findRegions, LANDMARKS, withScope, type PageRegion, type RegionRules } from './regions.js';
import { holds } from '../dom/tree.js';
import { dom, isConnected } from '../dom/members.js';

/** The regions of one document and its open modal dialog. */
export class RegionList {
  readonly #doc: Document;
  readonly #changes: Changes;
  /** The site's own regions by name. */
  readonly #rules: Map<string, RegionRules>;
  readonly #dialogs = new WeakMap<Element, PageRegion>();
  #found: readonly PageRegion[] | null = null;
  /** Whether a key is being handled: until `unfreeze`, the page is assumed not to change. */
  #isFrozen = false;
  /** The modal dialog as of the last search, used until `unfreeze`; undefined before the first search since `freeze`. */
  #modal: HTMLElement | null | undefined;
  #lastModal: HTMLElement | null = null;
  /** The last element whose region was determined, and that region; used until `unfreeze`. */
  #lastElement: Element | null = null;
  #lastRegion: PageRegion | null = null;
  /** Whether the document may contain elements that are or may become modal dialogs. */
  #mayHaveModals = true;

  constructor(doc: Document, changes: Changes, rules: Map<string, RegionRules>) {
    this.#doc = doc;
    this.#changes = changes;
    this.#rules = rules;
    changes.listen(record => this.#onRecord(record));
  }

  /** Assumes that the page does not change until `unfreeze`, so that a key that needs the same results many times computes them once. */
  freeze(): void {
    if (this.#isFrozen) return;
    this.#isFrozen = true;
    this.#modal = undefined;
    this.#lastElement = null;
  }

  /** Ends that assumption, so that changes of the page have an effect again. */
  unfreeze(): void {
    this.#isFrozen = false;
  }

  /** Returns all regions in document order, including hidden ones. */
  all(): readonly PageRegion[] {
    // The search for a modal dialog has processed the changes until then.
    if (this.#isFrozen && this.#modal !== undefined && this.#found) return this.#found;
    this.#changes.process();
    if (!this.#found?.every(({ element }) => isConnected(element)))
      this.#found = findRegions(this.#doc, this.#rules);
    return this.#found;
  }

  /** Returns the region of that name; null if there is none. */
  named(name: string): PageRegion | null {
    return this.all().find(region => region.name === name) ?? null;
  }

  /** Returns the innermost region that contains an element, whether or not a modal dialog is open; null if there is none. */
  innermost(el: Element | null): PageRegion | null {
    if (!el) return null;
    if (this.#isFrozen && this.#lastElement === el) return this.#lastRegion;
    let inner: PageRegion | null = null;
    for (const region of this.all())
      if (holds(region.element, el) && (!inner || holds(inner.element, region.element))) inner = region;
    if (this.#modal === null) [this.#lastElement, this.#lastRegion] = [el, inner];
    return inner;
  }

  /** Returns the region that an element belongs to: the modal dialog if one is open, otherwise the innermost region around it. */
  regionOf(el: Element): PageRegion | null {
    if (this.#isFrozen && this.#modal === null && this.#lastElement === el) return this.#lastRegion;
    return this.modal() ?? this.innermost(el);
  }

  /** Caches that an element belongs to a region, unless a modal dialog is or may be open. */
  cacheRegion(el: Element | null, region: PageRegion | null): void {
    if (this.#modal === null) [this.#lastElement, this.#lastRegion] = [el, region];
  }

  /** Returns the topmost open modal dialog as a region; null if there is none. */
  modal(): PageRegion | null {
    const element = this.topModal();
    if (!element) return null;
    const region = this.#dialogs.get(element) ?? withScope({ name: 'dialog', element, isNamed: false });
    this.#dialogs.set(element, region);
    return region;
  }

  /** Returns the topmost open modal dialog; null if there is none. */
  topModal(): HTMLElement | null {
    if (this.#isFrozen && this.#modal !== undefined) return this.#modal;
    this.#changes.process();
    if (this.#mayHaveModals) this.#mayHaveModals = dom(this.#doc).querySelector(DIALOGS) !== null;
    return (this.#modal = this.#lastModal = topModal(this.#doc, this.#mayHaveModals, this.#lastModal));
  }

  /** Discards all results, so that the next call searches the page again. */
  refresh(): void {
    this.#found = this.#lastElement = null;
    this.#modal = undefined;
  }

  /** Returns a selector for the elements that define regions. */
  #regionSelector(): string {
    const selectors = [...this.#rules.values()].map(({ element }) => element);
    return [LANDMARKS, ...selectors.filter(selector => typeof selector === 'string')].join();
  }

  #onRecord({ type, addedNodes, target, attributeName }: MutationRecord): void {
    if (attributeName?.startsWith('data-keynav-')) {
      this.#found = null;
      this.#dialogs.delete(target as Element);
    }
    if (type === 'attributes') this.#mayHaveModals ||= dom(target as Element).matches(DIALOGS);
    for (const node of addedNodes) {
      if (dom(node).nodeType !== 1) continue;
      const isOrContains = (selector: string): boolean =>
        dom(node as Element).matches(selector) || dom(node as Element).querySelector(selector) !== null;
      if (this.#found && isOrContains(this.#regionSelector())) this.#found = null;
      this.#mayHaveModals ||= isOrContains(DIALOGS);
    }
  }
}

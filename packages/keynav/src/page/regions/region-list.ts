/** The regions of one document: found when first asked for, and again when the page has changed so that there may be others. */

import type { Changes } from '../dom/changes.js';
import { DIALOGS, topModal } from '../dom/modal.js';
import { findRegions, LANDMARKS, type PageRegion, type RegionRules } from './regions.js';
import { holds } from '../dom/tree.js';

/** What a command finds when it looks at the page. */
interface Look {
  readonly modal: HTMLElement | null;
  /** The element that was asked for last, and the region that it is in. */
  el: Element | null;
  around: PageRegion | null;
}

/** Regions as they are now. */
export class RegionList {
  readonly #doc: Document;
  readonly #changes: Changes;
  /** Regions that the site adds, by name; later ones over earlier. */
  readonly #rules: Map<string, RegionRules>;
  readonly #dialogs = new WeakMap<Element, PageRegion>();
  #found: readonly PageRegion[] | null = null;
  /** What was seen of the page when a command began; null while none runs. */
  #look: Look | null = null;
  /** Whether dialogs, or elements that call themselves modal, may have come since they were looked for. */
  #mayHaveModals = true;

  constructor(doc: Document, changes: Changes, rules: Map<string, RegionRules>) {
    this.#doc = doc;
    this.#changes = changes;
    this.#rules = rules;
    changes.listen(record => this.#note(record));
  }

  /** Takes a look at the page, which counts until `endLook`: what a command asks many times is looked up once. */
  beginLook(): void {
    this.#look = null;
    this.#look = { modal: this.topModal(), el: null, around: null };
  }

  /** From now on everything is looked up when it is asked for. */
  endLook(): void {
    this.#look = null;
  }

  /** Every region, hidden ones included, in document order. */
  all(): readonly PageRegion[] {
    if (this.#look && this.#found) return this.#found;
    this.#changes.take();
    if (!this.#found?.every(({ element }) => element.isConnected))
      this.#found = findRegions(this.#doc, this.#rules);
    return this.#found;
  }

  /** The region of that name. */
  named(name: string): PageRegion | null {
    return this.all().find(region => region.name === name) ?? null;
  }

  /** The innermost region that an element is in. */
  around(el: Element | null): PageRegion | null {
    if (!el) return null;
    if (this.#look?.el === el) return this.#look.around;
    let inner: PageRegion | null = null;
    for (const region of this.all())
      if (holds(region.element, el) && (!inner || inner.element.contains(region.element))) inner = region;
    if (this.#look) [this.#look.el, this.#look.around] = [el, inner];
    return inner;
  }

  /** The open modal dialog on top, as a region. */
  modal(): PageRegion | null {
    const element = this.topModal();
    if (!element) return null;
    const region = this.#dialogs.get(element) ?? { name: 'dialog', element, isNamed: false };
    this.#dialogs.set(element, region);
    return region;
  }

  /** The open modal dialog on top. */
  topModal(): HTMLElement | null {
    if (this.#look) return this.#look.modal;
    this.#changes.take();
    if (this.#mayHaveModals) this.#mayHaveModals = this.#doc.querySelector(DIALOGS) !== null;
    return topModal(this.#doc, this.#mayHaveModals);
  }

  /** Has them looked for again. */
  refresh(): void {
    this.#found = this.#look = null;
  }

  /** What makes another region of the page when it comes. */
  #wanted(): string {
    const selectors = [...this.#rules.values()].map(({ element }) => element);
    return [LANDMARKS, ...selectors.filter(selector => typeof selector === 'string')].join();
  }

  #note({ type, addedNodes, target, attributeName }: MutationRecord): void {
    if (attributeName === 'data-keynav-region') this.#found = null;
    if (type === 'attributes') this.#mayHaveModals ||= (target as Element).matches(DIALOGS);
    for (const node of addedNodes) {
      if (node.nodeType !== 1) continue;
      const isAmong = (selector: string): boolean =>
        (node as Element).matches(selector) || (node as Element).querySelector(selector) !== null;
      if (this.#found && isAmong(this.#wanted())) this.#found = null;
      this.#mayHaveModals ||= isAmong(DIALOGS);
    }
  }
}

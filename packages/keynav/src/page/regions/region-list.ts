/** The regions of one document: found when first asked for, and again when the page has changed so that there may be others. */

import type { Changes } from '../dom/changes.js';
import { DIALOGS, topModal } from '../dom/modal.js';
import { findRegions, LANDMARKS, scoped, type PageRegion, type RegionRules } from './regions.js';
import { holds } from '../dom/tree.js';

/** Regions as they are now. */
export class RegionList {
  readonly #doc: Document;
  readonly #changes: Changes;
  /** Regions that the site adds, by name; later ones over earlier. */
  readonly #rules: Map<string, RegionRules>;
  readonly #dialogs = new WeakMap<Element, PageRegion>();
  #found: readonly PageRegion[] | null = null;
  /** Whether a key is being acted on: until `endLook` the page is taken to be as it was. */
  #isLooking = false;
  /** During a look: the modal dialog, undefined before it was looked for. */
  #modal: HTMLElement | null | undefined;
  /** During a look: the element that was asked for last, and the region that it is in. */
  #el: Element | null = null;
  #around: PageRegion | null = null;
  /** Whether dialogs, or elements that call themselves modal, may have come since they were looked for. */
  #mayHaveModals = true;

  constructor(doc: Document, changes: Changes, rules: Map<string, RegionRules>) {
    this.#doc = doc;
    this.#changes = changes;
    this.#rules = rules;
    changes.listen(record => this.#note(record));
  }

  /** Takes the page for unchanged from now on until `endLook`, so that what one key asks many times is looked up once. */
  beginLook(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    this.#modal = undefined;
    this.#el = null;
  }

  /** Looks everything up when it is asked for, from now on. */
  endLook(): void {
    this.#isLooking = false;
  }

  /** Every region, hidden ones included, in document order. */
  all(): readonly PageRegion[] {
    if (this.#isLooking && this.#found) return this.#found;
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
    if (this.#isLooking && this.#el === el) return this.#around;
    let inner: PageRegion | null = null;
    for (const region of this.all())
      if (holds(region.element, el) && (!inner || inner.element.contains(region.element))) inner = region;
    if (this.#modal === null) [this.#el, this.#around] = [el, inner];
    return inner;
  }

  /** The region that an element belongs to: the modal dialog if one is open, otherwise the innermost region. */
  of(el: Element): PageRegion | null {
    if (this.#isLooking && this.#modal === null && this.#el === el) return this.#around;
    return this.modal() ?? this.around(el);
  }

  /** Takes note during a look that an element belongs to a region, where no modal dialog is open. */
  note(el: Element | null, region: PageRegion | null): void {
    if (this.#modal === null) [this.#el, this.#around] = [el, region];
  }

  /** The open modal dialog on top, as a region. */
  modal(): PageRegion | null {
    const element = this.topModal();
    if (!element) return null;
    const region = this.#dialogs.get(element) ?? scoped({ name: 'dialog', element, isNamed: false });
    this.#dialogs.set(element, region);
    return region;
  }

  /** The open modal dialog on top. */
  topModal(): HTMLElement | null {
    if (this.#isLooking && this.#modal !== undefined) return this.#modal;
    this.#changes.take();
    if (this.#mayHaveModals) this.#mayHaveModals = this.#doc.querySelector(DIALOGS) !== null;
    return (this.#modal = topModal(this.#doc, this.#mayHaveModals));
  }

  /** Has them looked for again. */
  refresh(): void {
    this.#found = this.#el = null;
    this.#modal = undefined;
  }

  /** What makes another region of the page when it comes. */
  #wanted(): string {
    const selectors = [...this.#rules.values()].map(({ element }) => element);
    return [LANDMARKS, ...selectors.filter(selector => typeof selector === 'string')].join();
  }

  #note({ type, addedNodes, target, attributeName }: MutationRecord): void {
    if (attributeName?.startsWith('data-keynav-')) {
      this.#found = null;
      this.#dialogs.delete(target as Element);
    }
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

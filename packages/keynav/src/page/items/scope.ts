/** The part of a page in which items are looked for. */

import { contentOf, type Content } from './content.js';

/** How the items of a scope are recognised. */
export interface ScopeOptions {
  /** Whether the blocks of a text are items; otherwise links, buttons and fields are. */
  readonly isProse: boolean;
  /** Elements inside that are no part of it. */
  readonly without?: readonly Element[] | undefined;
  /** The site's own rule in place of ours. */
  readonly isItem?: ((el: Element) => boolean) | undefined;
}

/** Everything inside an element, as prose or as a list of controls. */
export class ItemScope implements ScopeOptions {
  readonly root: Element;
  readonly isProse;
  readonly without;
  readonly isItem;
  /** What is known of the blocks of its document. */
  readonly content: Content;

  constructor(root: Element, { isProse, without, isItem }: ScopeOptions) {
    this.root = root;
    this.isProse = isProse;
    this.without = without;
    this.isItem = isItem;
    this.content = contentOf(root.ownerDocument);
  }
}

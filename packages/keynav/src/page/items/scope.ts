/** Defines the part of a page in which items are found. */

import { contentOf, type Content } from './content.js';
import { dom } from '../dom/members.js';

/** The rules by which the items of a scope are found. */
export interface ScopeOptions {
  /** Whether items are blocks of text; otherwise they are links, buttons and fields. */
  readonly isProse: boolean;
  /** Elements inside the root that are excluded with all that they contain. */
  readonly excluded?: readonly Element[] | undefined;
  /** The site's own rule for what an item is; by default the built-in rules apply. */
  readonly isItem?: ((el: Element) => boolean) | undefined;
}

/** An element whose content is read as prose or as a list of controls. */
export class ItemScope implements ScopeOptions {
  readonly root: Element;
  readonly isProse;
  readonly excluded;
  readonly isItem;
  /** The cached properties of blocks, shared by the whole document. */
  readonly content: Content;

  constructor(root: Element, { isProse, excluded, isItem }: ScopeOptions) {
    this.root = root;
    this.isProse = isProse;
    this.excluded = excluded;
    this.isItem = isItem;
    this.content = contentOf(dom(root).ownerDocument);
  }
}

/** Reads any document as browsers do, with parse5; several times slower than reading one whose tags are nested. */

import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes as Types } from 'parse5';
import { TABLE_CONTEXT, tagNamed } from './elements.js';
import { HtmlError, MAX_DEPTH, NO_ATTRIBUTES, type Attributes, type Handler } from './handler.js';

/** Elements whose content is not reported. */
const UNREPORTED = new Set(['noscript', 'template']);

/**
 * Passes the elements and texts of a document to the handler.
 * @throws HtmlError if the document is nested too deeply, or if its tags multiply: formatting elements that are not closed are opened
 * again in every block.
 */
export function readExactly(text: string, handler: Handler): void {
  let depth = 0;
  let count = 0;
  const { childNodes } = parse(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        if (++count > text.length + 100) throw new HtmlError('has tags that are not closed');
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush() {
        if (++depth > MAX_DEPTH) throw new HtmlError('is nested too deeply');
      },
      onItemPop() {
        depth--;
      },
    },
  });
  const path: { readonly name: string; readonly nodes: readonly Types.ChildNode[]; next: number }[] = [
    { name: '', nodes: childNodes, next: 0 },
  ];
  for (let inner = path.at(-1); inner; inner = path.at(-1)) {
    const node = inner.nodes[inner.next++];
    if (!node) {
      path.pop();
      if (path.length > 0) handler.close(inner.name);
    } else if (defaultTreeAdapter.isElementNode(node)) {
      const name = node.tagName.toLowerCase();
      handler.open(name, attributesOf(node));
      path.push({ name, nodes: isReportedInside(node) ? node.childNodes : [], next: 0 });
    } else if (defaultTreeAdapter.isTextNode(node) && isReported(node.value, inner.name)) {
      handler.text(node.value);
    }
  }
}

function isReportedInside({ tagName, namespaceURI }: Types.Element): boolean {
  return namespaceURI !== html.NS.HTML || !UNREPORTED.has(tagName);
}

function attributesOf({ attrs }: Types.Element): Attributes {
  if (attrs.length === 0) return NO_ATTRIBUTES;
  const attributes = Object.create(null) as Record<string, string>;
  for (const { name, prefix, value } of attrs)
    attributes[(prefix ? `${prefix}:${name}` : name).toLowerCase()] = value;
  return attributes;
}

function isReported(text: string, parent: string): boolean {
  const isPlace = parent !== 'html' && parent !== 'head' && !(tagNamed(parent).kind & TABLE_CONTEXT);
  return isPlace || /[^\t\n\f\r ]/.test(text);
}

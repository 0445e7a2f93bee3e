/** Computes the accessible name of an element, approximately as WAI-ARIA's accessible name and description computation defines it. */

import { dom } from '../dom/members.js';

/**
 * Returns the accessible name of a link or a control: its label, otherwise its text, otherwise its title or placeholder.
 * @param nameless The result for an element without any of these. Defaults to its role, or else its tag name.
 */
export function accessibleName(
  el: Element,
  nameless = dom(el).getAttribute('role') ?? dom(el).localName,
): string {
  const { labels, value, type, placeholder, title } = dom(el as HTMLInputElement);
  const isButton = dom(el).localName === 'input' && /^(button|submit|reset)$/.test(type);
  const isField = /^(input|textarea|select)$/.test(dom(el).localName);
  const names = [
    authorLabel(el),
    isButton ? value : '',
    ...[...(labels ?? [])].map(textOf),
    isField ? dom(el).getAttribute('alt') : textOf(el),
    title,
    placeholder,
  ];
  return names.map(tidy).find(Boolean) ?? nameless;
}

/**
 * Returns the label from `aria-labelledby` or `aria-label`; empty if there is none. Ids are looked up in the document or the shadow root
 * that contains the element.
 */
export function authorLabel(el: Element): string {
  const root = dom(el).getRootNode() as Document | ShadowRoot;
  const ids = dom(el).getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const texts = ids.map(id => dom(root).getElementById?.(id) ?? null).map(textOf);
  return tidy(texts.join(' ')) || tidy(dom(el).getAttribute('aria-label'));
}

/** Returns the text of a node as screen readers read it: with the labels of images, and without hidden elements. */
function textOf(node: Node | null): string {
  if (dom(node)?.nodeType === 3) return (node as Text).data;
  if (dom(node)?.nodeType !== 1) return '';
  const el = node as Element;
  if (dom(el).matches('[aria-hidden=true],[hidden],script,style,template')) return '';
  const given = dom(el).getAttribute('aria-label') ?? dom(el).getAttribute('alt');
  const nodes = dom(el).localName === 'slot' ? (el as HTMLSlotElement).assignedNodes() : [];
  const inside = nodes.length > 0 ? nodes : dom(dom(el).shadowRoot ?? el).childNodes;
  return given ?? [...inside].map(textOf).join('');
}

function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

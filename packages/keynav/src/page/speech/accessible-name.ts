/** Computes the accessible name of an element, approximately as WAI-ARIA's accessible name and description computation defines it. */

/**
 * Returns the accessible name of a link or a control: its label, otherwise its text, otherwise its title or placeholder.
 * @param nameless The result for an element without any of these. Defaults to its role, or else its tag name.
 */
export function accessibleName(el: Element, nameless = el.getAttribute('role') ?? el.localName): string {
  const { labels, value, type, placeholder, title } = el as HTMLInputElement;
  const isButton = el.localName === 'input' && /^(button|submit|reset)$/.test(type);
  const isField = /^(input|textarea|select)$/.test(el.localName);
  const names = [
    authorLabel(el),
    isButton ? value : '',
    ...[...(labels ?? [])].map(textOf),
    isField ? el.getAttribute('alt') : textOf(el),
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
  const root = el.getRootNode() as Document | ShadowRoot;
  const ids = el.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const texts = ids.map(id => root.getElementById?.(id) ?? null).map(textOf);
  return tidy(texts.join(' ')) || tidy(el.getAttribute('aria-label'));
}

/** Returns the text of a node as screen readers read it: with the labels of images, and without hidden elements. */
function textOf(node: Node | null): string {
  if (node?.nodeType === 3) return (node as Text).data;
  if (node?.nodeType !== 1) return '';
  const el = node as Element;
  if (el.matches('[aria-hidden=true],[hidden],script,style,template')) return '';
  const given = el.getAttribute('aria-label') ?? el.getAttribute('alt');
  const nodes = el.localName === 'slot' ? (el as HTMLSlotElement).assignedNodes() : [];
  const inside = nodes.length > 0 ? nodes : (el.shadowRoot ?? el).childNodes;
  return given ?? [...inside].map(textOf).join('');
}

function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** The accessible name of an element, as near as a script can compute it (WAI-ARIA's accessible name and description computation). */

/**
 * Returns the name of a link or a control: its label, otherwise its text, otherwise its title or placeholder.
 * @param nameless What is returned without any of these; defaults to the role, or the tag.
 */
export function accessibleName(el: Element, nameless = el.getAttribute('role') ?? el.localName): string {
  const { labels, value, type, placeholder, title } = el as HTMLInputElement;
  const isPressed = el.localName === 'input' && /^(button|submit|reset)$/.test(type);
  const isField = /^(input|textarea|select)$/.test(el.localName);
  const names = [
    authorLabel(el),
    isPressed ? value : '',
    ...[...(labels ?? [])].map(textOf),
    isField ? el.getAttribute('alt') : textOf(el),
    title,
    placeholder,
  ];
  return names.map(tidy).find(Boolean) ?? nameless;
}

/**
 * Returns the label that an author gives by `aria-labelledby` or `aria-label`, empty without one. Ids are looked up in the root that
 * the element is in, be it a shadow root.
 */
export function authorLabel(el: Element): string {
  const root = el.getRootNode() as Document | ShadowRoot;
  const ids = el.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const texts = ids.map(id => root.getElementById?.(id) ?? null).map(textOf);
  return tidy(texts.join(' ')) || tidy(el.getAttribute('aria-label'));
}

/** The text of a node as it is heard: pictures by their labels, and nothing that is hidden from assistive technology. */
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

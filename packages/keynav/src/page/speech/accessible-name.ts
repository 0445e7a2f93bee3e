/** What a link or a control is called by assistive technology, as near as a script can tell. */

/** The name by its label, else by what it holds, else by its title; its role where it has none. */
export function accessibleName(el: HTMLElement): string {
  const { labels, value, type, placeholder, title } = el as HTMLInputElement;
  const isPressed = el.localName === 'input' && /^(button|submit|reset)$/.test(type);
  const isField = /^(input|textarea|select)$/.test(el.localName);
  const names = [
    labelledBy(el),
    el.getAttribute('aria-label'),
    isPressed ? value : '',
    ...[...(labels ?? [])].map(textOf),
    isField ? el.getAttribute('alt') : textOf(el),
    title,
    placeholder,
  ];
  return names.map(tidy).find(Boolean) ?? el.getAttribute('role') ?? el.localName;
}

function labelledBy(el: HTMLElement): string {
  const root = el.getRootNode() as Document | ShadowRoot;
  const ids = el.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids.map(id => textOf(root.getElementById(id))).join(' ');
}

/** The text of a node as it is heard: pictures by what is said of them, and nothing that is kept from ears. */
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

/** Items in HTML: the links and `<vim-command>` elements inside a palette. */

import type { Item, ItemInput } from './item.js';
import { usableUrl } from '../search/url.js';
import { dom } from '../dom.js';

/** Node has no such class, and importing must work there. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * A command of the site's own, inside `<vim-palette>`.
 * @summary Chosen in the palette, it is clicked: listen for `click`. Attributes: value, group, keywords, disabled, and keys: alternatives, with white space between them, that run it.
 * @slot - The title.
 */
export class VimCommand extends Base {}

/** A command in HTML; its `argument` is set before it is clicked. */
type CommandElement = HTMLElement & { argument?: string };

const CHILDREN = ':scope > a[href], :scope > vim-command';

/**
 * Returns the items in an element's light DOM; `group` applies to those that name no group. `names` are those of the commands, at all
 * depths.
 */
export function lightDomItems(
  host: Element,
  group = 'Links',
  names: ReadonlyMap<Element, string> = commandNames(host),
): readonly Item[] {
  return [...dom(host).querySelectorAll<HTMLElement>(CHILDREN)].map(child =>
    dom(child).localName === 'a'
      ? linkItem(child as HTMLAnchorElement, group)
      : commandItem(child, group, names),
  );
}

function linkItem(link: HTMLAnchorElement, group: string): Item {
  const url = usableUrl(link.href);
  return { ...base(link, group), id: link.href, ...(url === undefined ? {} : { url }) };
}

function commandItem(child: CommandElement, group: string, names: ReadonlyMap<Element, string>): Item {
  const name = names.get(child) as string;
  const args = (dom(child).getAttribute('args') ?? '').split(/\s+/).filter(Boolean);
  const children = dom(child).querySelector(CHILDREN)
    ? lightDomItems(child, base(child, group).title, names)
    : undefined;
  return {
    ...base(child, group),
    id: name,
    command: name,
    run(argument) {
      dom(child).argument = argument;
      dom(child).click();
    },
    ...(children ? { children: children as readonly ItemInput[] } : {}),
    ...(args.length > 0 ? { args: () => args } : {}),
  };
}

function base(child: HTMLElement, group: string) {
  return {
    kind: 'command' as const,
    title: titleOf(child),
    path: '',
    group: dom(child).dataset['group'] ?? dom(child).getAttribute('group') ?? group,
    keywords: dom(child).getAttribute('keywords') ?? '',
    disabled: dom(child).hasAttribute('disabled'),
  };
}

/** Returns the text of an element, without that of the items inside it. */
export function titleOf(child: Element): string {
  const own = [...dom(child).childNodes].filter(
    node => !(node instanceof Element && dom(node).matches('a[href],vim-command')),
  );
  return own
    .map(node => dom(node).textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Returns the names of the commands in an element, at all depths. One without a value has a number after its name if another one has the
 * same name, in the same list or, if it has keys, anywhere: both are listed and run.
 */
export function commandNames(host: Element): ReadonlyMap<Element, string> {
  const names = new Map<Element, string>();
  const lists = new Map<Element | null, Set<string>>();
  const listOf = (element: Element): Set<string> => {
    const list = dom(element).hasAttribute('keys') ? host : dom(element).parentElement;
    if (!lists.has(list)) lists.set(list, new Set());
    return lists.get(list) as Set<string>;
  };
  const all = [...dom(host).querySelectorAll('vim-command')];
  for (const element of all) {
    const value = dom(element).getAttribute('value');
    if (value) listOf(element).add(value);
  }
  for (const element of all) names.set(element, nameIn(listOf(element), element));
  return names;
}

/** Returns the value of a command, else a name that is not in the list, and adds it. */
function nameIn(list: Set<string>, element: Element): string {
  const value = dom(element).getAttribute('value');
  if (value) return value;
  const hasKeys = dom(element).hasAttribute('keys');
  const title = titleOf(element);
  // Readers can change keys by a name without white space.
  const text = hasKeys ? title.toLowerCase().replace(/\s+/g, '-') : title;
  let name = text;
  for (let count = 2; list.has(name); count++) name = `${text}${hasKeys ? '-' : ' '}${count}`;
  list.add(name);
  return name;
}

/** Items in HTML: the links and `<vim-command>` elements inside a palette. */

import type { Item, ItemInput } from './item.js';

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

/** Returns the items in an element's light DOM; `group` applies to those that name no group. */
export function lightDomItems(host: Element, group = 'Links'): readonly Item[] {
  return [...host.querySelectorAll<HTMLElement>(CHILDREN)].map(child =>
    child.localName === 'a' ? linkItem(child as HTMLAnchorElement, group) : commandItem(child, group),
  );
}

function linkItem(link: HTMLAnchorElement, group: string): Item {
  return { ...base(link, group), id: link.href, url: link.href };
}

function commandItem(child: CommandElement, group: string): Item {
  const name = commandName(child);
  const args = (child.getAttribute('args') ?? '').split(/\s+/).filter(Boolean);
  const children = child.querySelector(CHILDREN) ? lightDomItems(child, base(child, group).title) : undefined;
  return {
    ...base(child, group),
    id: name,
    command: name,
    run(argument) {
      child.argument = argument;
      child.click();
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
    group: child.dataset['group'] ?? child.getAttribute('group') ?? group,
    keywords: child.getAttribute('keywords') ?? '',
    disabled: child.hasAttribute('disabled'),
  };
}

/** Returns the text of an element, without that of the items inside it. */
export function titleOf(child: Element): string {
  const own = [...child.childNodes].filter(
    node => !(node instanceof Element && node.matches('a[href],vim-command')),
  );
  return own
    .map(node => node.textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Returns the name of a command in HTML: its value, else its text. If it has keys, the text is in lower case and joined
 * by hyphens.
 */
export function commandName(element: Element): string {
  const title = titleOf(element);
  return (
    element.getAttribute('value') ||
    (element.hasAttribute('keys') ? title.toLowerCase().replace(/\s+/g, '-') : title)
  );
}

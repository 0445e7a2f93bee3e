/** The palette's children as items: plain links and `<vim-command>`, which are a list of links without the script. */

import type { Item, ItemInput } from './item.js';

/** A command in HTML, which is told what was typed behind it. */
type CommandElement = HTMLElement & { argument?: string };

const CHILDREN = ':scope > a[href], :scope > vim-command';

/** The items that stand in an element's light DOM. */
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

/** The words of an element without those of the items inside it. */
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

/** The name of a command in the page: its value, else its words; joined by hyphens where keys may be mapped to it. */
export function commandName(element: Element): string {
  const title = titleOf(element);
  return (
    element.getAttribute('value') ||
    (element.hasAttribute('keys') ? title.toLowerCase().replace(/\s+/g, '-') : title)
  );
}

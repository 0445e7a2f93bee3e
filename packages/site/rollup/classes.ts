/** Replaces inline styles by classes, because a strict security policy forbids inline styles. */
import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { attribute, classesOf } from './element.js';

const token = /^color:\s*var\(--vim-code-(?:token-)?([\w-]+)\)$/;

/** Replaces `style` attributes by classes, and returns their rules. The colours of code have fixed classes instead. */
export function stylesToClasses(tree: Root): Map<string, string> {
  const rules = new Map<string, string>();
  visit(tree, 'element', element => {
    const style = attribute(element, 'style')?.trim().replace(/;$/, '');
    delete element.properties['style'];
    if (style === undefined || style === '') return;
    const name = token.exec(style)?.[1];
    const className = name
      ? `code-${name}`
      : `style-${createHash('sha256').update(style).digest('hex').slice(0, 8)}`;
    if (name === undefined) rules.set(className, style);
    if (name !== 'foreground') element.properties['className'] = [...classesOf(element), className];
  });
  return rules;
}

/** Returns the rules of all pages as CSS, sorted, so that the same content results in the same bytes. */
export function rulesText(all: Iterable<ReadonlyMap<string, string>>): string {
  const rules = new Map([...all].flatMap(map => [...map]));
  return [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, style]) => `.${name}{${safe(style)}}`)
    .join('\n');
}

/** Removes characters that would end the rule early. */
const safe = (style: string): string => style.replace(/[{}<>@]/g, '');

/** Turns references such as `[](#fig-plan)` and `[@fig:plan]` into links with the text "Figure 1". */
import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attribute, elementAt, textNode } from './element.js';
import type { Labels } from './labels.js';
import { broken } from './problem.js';
import { plainText } from './words.js';

const reference = /\[@(fig|tbl|eq):([\w.-]+)\]/g;

/** A rehype plugin that fills in references to figures, tables and equations. A missing target is an error. */
export function fillReferences(labels: Labels) {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && (node.tagName === 'pre' || node.tagName === 'code')) return SKIP;
      if (node.type === 'element' && node.tagName === 'a') return nameLink(node, labels);
      if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
      if (!node.value.includes('[@')) return undefined;
      const parts = split(node.value, id => link(id, labels, () => reportMissing(file, id, node)));
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

function nameLink(element: Parameters<typeof attribute>[0], labels: Labels): typeof SKIP {
  const href = attribute(element, 'href');
  const label = href?.startsWith('#') ? labels.find(href.slice(1)) : undefined;
  const isEmpty = plainText(element) === '' && element.children.every(child => child.type === 'text');
  if (label && isEmpty) element.children = [textNode(`${label.kind} ${label.count}`)];
  return SKIP;
}

function split(text: string, linkTo: (id: string) => ElementContent): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of text.matchAll(reference)) {
    if (match.index > end) parts.push(textNode(text.slice(end, match.index)));
    parts.push(linkTo(`${match[1]}-${match[2]}`));
    end = match.index + match[0].length;
  }
  if (end < text.length || parts.length === 0) parts.push(textNode(text.slice(end)));
  return parts;
}

function link(id: string, labels: Labels, onMissing: () => void): ElementContent {
  const label = labels.find(id);
  if (label === undefined) onMissing();
  return label
    ? elementAt(undefined, 'a', { href: `#${id}` }, [textNode(`${label.kind} ${label.count}`)])
    : textNode(`[${id}?]`);
}

const reportMissing = (file: VFile, id: string, place: Parameters<typeof broken>[0]): void => {
  file.message(`the reference to ${id} points at nothing on this page`, broken(place));
};

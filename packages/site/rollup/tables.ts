/** Adds captions and numbers to tables, and lets wide tables scroll. */
import type { Element, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { captionEnd } from './figures.js';
import { elementAt, isBlank, isElement, textNode } from './element.js';
import type { Labels } from './labels.js';

const opening = /^Table:\s+/;

/**
 * A rehype plugin that turns a paragraph `Table: caption` next to a table into its numbered caption, and wraps each
 * table in a box that scrolls horizontally.
 */
export function numberTables(labels: Labels) {
  return (tree: Root): void => {
    visit(tree, { tagName: 'table' }, (table, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const place = captionPlace(parent.children, index);
      if (place !== undefined) addCaption(table, parent.children[place] as Element, labels);
      parent.children[index] = elementAt(table, 'div', { className: ['table-scroll'] }, [table]);
      if (place === undefined) return SKIP;
      parent.children.splice(place, 1);
      return [SKIP, place < index ? index : index + 1];
    });
  };
}

/**
 * Returns the index of the caption. The paragraph before the table has precedence over the one after it, which may
 * belong to the next table.
 */
function captionPlace(siblings: Root['children'], table: number): number | undefined {
  for (const step of [-1, 1]) {
    let i = table + step;
    while (siblings[i] && isBlank(siblings[i]!)) i += step;
    if (isCaption(siblings[i])) return i;
  }
  return undefined;
}

function isCaption(node: Root['children'][number] | undefined): boolean {
  const first = isElement(node, 'p') ? node.children[0] : undefined;
  return first?.type === 'text' && opening.test(first.value);
}

function addCaption(table: Element, paragraph: Element, labels: Labels): void {
  const last = paragraph.children.at(-1);
  const id = last?.type === 'text' ? captionEnd.exec(last.value)?.[1] : undefined;
  if (last?.type === 'text') last.value = last.value.replace(captionEnd, '');
  const first = paragraph.children[0] as Text;
  first.value = first.value.replace(opening, '');
  const label = labels.add('Table', id);
  table.properties['id'] = label.id;
  const number = elementAt(undefined, 'span', { className: ['caption-number'] }, [
    textNode(`Table ${label.count}. `),
  ]);
  table.children.unshift(elementAt(paragraph, 'caption', {}, [number, ...paragraph.children]));
}

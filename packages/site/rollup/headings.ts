/** Headings: one h1 a page, ids that authors chose, and the outline. */
import type { Element, ElementContent, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { elementAt, textNode } from './element.js';
import type { Heading } from './page.js';
import { plainText } from './words.js';

const levelOf = (element: Element): number => Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);

/** Reads ids written at the end of a heading: `## Keys {#keys}`. */
export function chosenIds() {
  return (tree: Root): void => {
    visit(tree, 'element', element => {
      const last = element.children.at(-1);
      if (levelOf(element) === 0 || last?.type !== 'text') return;
      const match = /^(.*?)\s*\{#([\w:.-]+)\}\s*$/s.exec(last.value);
      if (match === null) return;
      last.value = match[1] ?? '';
      element.properties['id'] = match[2] ?? '';
    });
  };
}

export interface Title {
  readonly children: readonly ElementContent[];
  readonly id: string;
}

/** Takes the page's first heading out of the tree if it is an h1. Further h1s, and all below them, go down one level. */
export function takeTitle(tree: Root): Title | undefined {
  let title: Element | undefined;
  visit(tree, 'element', (element, index, parent) => {
    if (levelOf(element) === 0) return undefined;
    if (element.tagName === 'h1' && index !== undefined) {
      title = element;
      parent?.children.splice(index, 1);
    }
    return EXIT;
  });
  if (holdsMainHeading(tree)) lowerHeadings(tree);
  return title && { children: title.children, id: String(title.properties['id'] ?? '') };
}

/** Reads a title from front matter, where backticks mean code as they do in Markdown. */
export function titleFromText(text: string): Title {
  const children = text.split(/`([^`]+)`/).flatMap((part, i): ElementContent[] => {
    if (part === '') return [];
    return [i % 2 === 1 ? elementAt(undefined, 'code', {}, [textNode(part)]) : textNode(part)];
  });
  return { children, id: '' };
}

function holdsMainHeading(tree: Root): boolean {
  let isFound = false;
  visit(tree, { tagName: 'h1' }, () => {
    isFound = true;
  });
  return isFound;
}

function lowerHeadings(tree: Root): void {
  visit(tree, 'element', element => {
    const level = levelOf(element);
    if (level > 0) element.tagName = `h${Math.min(level + 1, 6)}`;
  });
}

/** Lists headings of level 2 and deeper in the order of the page. */
export function outlineOf(tree: Root): Heading[] {
  const headings: Heading[] = [];
  visit(tree, 'element', element => {
    const level = levelOf(element);
    const id = String(element.properties['id'] ?? '');
    const title = plainText(element);
    if (level > 1 && id !== '' && title !== '') headings.push({ id, title, level });
  });
  return headings;
}

/** Lists everything in a tree that a link may point at. */
export function idsOf(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', element => {
    const { id, name } = element.properties;
    if (typeof id === 'string') ids.add(id);
    if (element.tagName === 'a' && typeof name === 'string') ids.add(name);
  });
  return ids;
}

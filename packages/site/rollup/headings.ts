/** Handles the headings of a page: its h1, ids that authors choose, and the outline. */
import type { Element, ElementContent, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { elementAt, textNode } from './element.js';
import type { Heading } from './page.js';
import { plainText } from './words.js';

const levelOf = (element: Element): number => Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);

/** A rehype plugin that reads ids at the end of headings: `## Keys {#keys}`. */
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

/** The title of a page. */
export interface Title {
  readonly children: readonly ElementContent[];
  /** Empty if it has none. */
  readonly id: string;
}

/**
 * Removes the first heading from the tree and returns it, if it is an h1. If the tree contains another h1, lowers all
 * headings by one level.
 */
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
  if (hasMainHeading(tree)) lowerHeadings(tree);
  return title && { children: title.children, id: String(title.properties['id'] ?? '') };
}

/** Converts a title from front matter, where backticks mark code, as in Markdown. */
export function titleFromText(text: string): Title {
  const children = text.split(/`([^`]+)`/).flatMap((part, i): ElementContent[] => {
    if (part === '') return [];
    return [i % 2 === 1 ? elementAt(undefined, 'code', {}, [textNode(part)]) : textNode(part)];
  });
  return { children, id: '' };
}

function hasMainHeading(tree: Root): boolean {
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

/** Returns the headings from level 2 on that have an id and text, in document order. */
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

/** Returns everything that a fragment can link to: ids, and the names of anchors. */
export function idsOf(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', element => {
    const { id, name } = element.properties;
    if (typeof id === 'string') ids.add(id);
    if (element.tagName === 'a' && typeof name === 'string') ids.add(name);
  });
  return ids;
}

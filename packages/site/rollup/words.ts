/** The plain text of a tree, for titles, search and reading time. */
import type { Element, Nodes } from 'hast';

const blocks = new Set([
  'p',
  'li',
  'td',
  'th',
  'dt',
  'dd',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'figcaption',
  'caption',
  'summary',
  'br',
  'pre',
  'tr',
]);
/** Elements without text for readers; `annotation` contains the TeX source of maths. */
const silent = new Set(['annotation', 'script', 'style', 'template']);
const isNoteMark = (element: Element): boolean => element.properties['dataFootnoteRef'] !== undefined;

/**
 * Returns the visible text of a node, with white space collapsed and a space between blocks, and without footnote
 * references and elements for which `isSkipped` returns true.
 */
export function plainText(node: Nodes, isSkipped: (element: Element) => boolean = () => false): string {
  const parts: string[] = [];
  collect(node, parts, isSkipped);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function collect(node: Nodes, parts: string[], isSkipped: (element: Element) => boolean): void {
  if (node.type === 'text') parts.push(node.value);
  if (!('children' in node)) return;
  if (node.type === 'element' && (silent.has(node.tagName) || isNoteMark(node) || isSkipped(node))) return;
  for (const child of node.children) collect(child, parts, isSkipped);
  if (node.type === 'element' && blocks.has(node.tagName)) parts.push(' ');
}

/** Returns at most `length` characters of a text, cut at the end of a word, with an ellipsis if it is cut. */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length - 1);
  // Text without spaces, such as Chinese, is cut anywhere except inside a character.
  return `${cut > length / 2 ? text.slice(0, cut) : [...text].slice(0, length - 1).join('')}…`;
}

/** Returns the reading time in whole minutes, at 220 words per minute; at least 1. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 220));

/** Counts the words of a text. In scripts without spaces, every two characters count as a word. */
export function countWords(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g)?.length ?? 0;
  return text.split(' ').filter(word => /[\p{L}\p{N}]/u.test(word)).length + Math.round(dense / 2);
}

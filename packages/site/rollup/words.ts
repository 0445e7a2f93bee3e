/** Words: the plain text of a tree, for titles, search and reading time. */
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
/** TeX sources in maths, and the labels of footnotes, are not words of the text. */
const silent = new Set(['annotation', 'script', 'style', 'template']);
const isNoteMark = (element: Element): boolean => element.properties['dataFootnoteRef'] !== undefined;

/** Gives what a reader reads, white space folded; blocks are kept apart by a space. */
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

/** Cuts at the end of a word. */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length - 1);
  // A text without spaces (Chinese, say) is cut anywhere but inside a character.
  return `${cut > length / 2 ? text.slice(0, cut) : [...text].slice(0, length - 1).join('')}…`;
}

/** Whole minutes at 220 words a minute, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 220));

/** Counts words; scripts without spaces count a word for every two characters. */
export function countWords(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g)?.length ?? 0;
  return text.split(' ').filter(word => /[\p{L}\p{N}]/u.test(word)).length + Math.round(dense / 2);
}

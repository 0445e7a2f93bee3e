/** Prevents prices and shell variables from being parsed as maths. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Returns the source with a backslash before each dollar sign that opens maths but breaks Pandoc's rule: no white space
 * inside the dollar signs, no digit after the closing one (and, here, no letter or underscore). Returns undefined if
 * all maths in the tree follows the rule.
 */
export function withPlainDollars(tree: Root, source: string): string | undefined {
  const offsets: number[] = [];
  visit(tree, 'inlineMath', node => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const written = source.slice(start, end);
    const isDouble = written.startsWith('$$');
    if (!isDouble && (/^\$\s|\s\$$/.test(written) || /^[\dA-Za-z_]/.test(source.slice(end))))
      offsets.push(start);
  });
  if (offsets.length === 0) return undefined;
  return [0, ...offsets].map((from, i) => source.slice(from, offsets[i])).join('\\');
}

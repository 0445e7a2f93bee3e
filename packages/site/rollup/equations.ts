/** Numbers display maths that has a `\label{eq-name}`. */
import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Labels } from './labels.js';
import { elementAt, isElement, solid, textNode } from './element.js';
import { plainText } from './words.js';

const label = /\\label\{([\w:.-]+)\}/;

/**
 * A rehype plugin that wraps each labelled equation in `<div class="equation" id="eq-name">`, with its number. It must
 * run before KaTeX.
 */
export function numberEquations(labels: Labels) {
  return (tree: Root): void => {
    visit(tree, { tagName: 'pre' }, (pre, index, parent) => {
      const code = solid(pre)[0];
      if (parent === undefined || index === undefined || !isElement(code, 'code')) return undefined;
      const tex = code.children[0];
      if (!String(code.properties['className']).includes('language-math') || tex?.type !== 'text')
        return undefined;
      const id = label.exec(plainText(code))?.[1];
      if (id === undefined) return undefined;
      tex.value = tex.value.replace(label, '').trim();
      const number = labels.add('Equation', id.startsWith('eq') ? id.replace(/^eq:/, 'eq-') : `eq-${id}`);
      parent.children[index] = elementAt(pre, 'div', { className: ['equation'], id: number.id }, [
        pre,
        elementAt(undefined, 'span', { className: ['equation-number'] }, [textNode(`(${number.count})`)]),
      ]);
      return SKIP;
    });
  };
}

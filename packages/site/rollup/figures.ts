/** Adds numbered captions to images with a title, and to raw `<figure>` elements. */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { attribute, elementAt, isElement, solid, textNode } from './element.js';
import type { Labels } from './labels.js';

/** Matches an id that the author chose at the end of a caption: `Regions of a page {#fig-regions}`. */
export const captionEnd = /\s*\{#([\w:.-]+)\}\s*$/;

/**
 * A rehype plugin that turns `![alt](plan.svg "Caption")`, alone in a paragraph, into a figure with the id `fig-plan`,
 * and numbers all figures.
 */
export function numberFigures(labels: Labels) {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const image = titledImageOf(element);
      if (image !== undefined) {
        parent.children[index] = figureOfImage(image, labels);
        return SKIP;
      }
      if (element.tagName === 'figure') numberRawFigure(element, labels);
      return undefined;
    });
  };
}

function titledImageOf(paragraph: Element): Element | undefined {
  const children = solid(paragraph);
  const image = children[0];
  const isAlone = paragraph.tagName === 'p' && children.length === 1 && isElement(image, 'img');
  return isAlone && (attribute(image, 'title') ?? '') !== '' ? image : undefined;
}

function figureOfImage(image: Element, labels: Labels): Element {
  const title = attribute(image, 'title') ?? '';
  const label = labels.add('Figure', captionEnd.exec(title)?.[1] ?? idOfFile(attribute(image, 'src')));
  delete image.properties['title'];
  return elementAt(image, 'figure', { id: label.id }, [
    image,
    elementAt(image, 'figcaption', {}, [number(label.count), textNode(title.replace(captionEnd, ''))]),
  ]);
}

function numberRawFigure(figure: Element, labels: Labels): void {
  const caption = solid(figure).find(node => isElement(node, 'figcaption'));
  if (!isElement(caption)) return;
  const label = labels.add('Figure', attribute(figure, 'id'));
  figure.properties['id'] = label.id;
  // Markdown inside a raw figcaption becomes a paragraph; the number belongs to its first line.
  const first = solid(caption)[0];
  const line = isElement(first, 'p') ? first : caption;
  line.children.unshift(number(label.count));
}

const number = (count: number): Element =>
  elementAt(undefined, 'span', { className: ['caption-number'] }, [textNode(`Figure ${count}. `)]);

function idOfFile(source: string | undefined): string | undefined {
  const name = source
    ?.split(/[?#]/, 1)[0]
    ?.split('/')
    .pop()
    ?.replace(/\.\w+$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return name ? `fig-${name}` : undefined;
}

/** Removes from raw HTML what the site's security policy would not run or show. */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attribute, elementAt, textNode } from './element.js';
import { at } from './problem.js';

const refused = new Set([
  'script',
  'style',
  'link',
  'meta',
  'base',
  'iframe',
  'object',
  'embed',
  'frame',
  'frameset',
]);

/**
 * A rehype plugin that removes scripts, styles, frames and event handlers, and replaces images of other hosts by links.
 * Each is reported with a warning.
 */
export function cleanMarkup() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      if (refused.has(element.tagName)) {
        file.message(`<${element.tagName}> is left out: the site's security policy refuses it`, at(element));
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      dropHandlers(element, file);
      if (!isRemoteImage(element)) return undefined;
      file.message('the image is a link now: the site shows no pictures from other hosts', at(element));
      parent.children[index] = linkToImage(element, 'tagName' in parent && parent.tagName === 'a');
      return SKIP;
    });
  };
}

function dropHandlers(element: Element, file: VFile): void {
  for (const name of Object.keys(element.properties)) {
    const isScript = /^javascript:/i.test(String(element.properties[name]).trim());
    if (!/^on[a-z]/i.test(name) && !isScript) continue;
    delete element.properties[name];
    file.message(
      `the attribute ${name.toLowerCase()} is left out: pages hold no scripts of their own`,
      at(element),
    );
  }
}

const isRemoteImage = (element: Element): boolean =>
  element.tagName === 'img' && /^(?:https?:)?\/\//i.test(attribute(element, 'src') ?? '');

function linkToImage(image: Element, isLinked: boolean): Element {
  const source = attribute(image, 'src') ?? '';
  const words = [textNode(attribute(image, 'alt') || source.split('/').pop() || source)];
  return isLinked ? elementAt(image, 'span', {}, words) : elementAt(image, 'a', { href: source }, words);
}

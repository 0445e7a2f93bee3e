/** Elements: small questions about a tree's elements that several steps ask. */
import type { Element, ElementContent, Nodes, Properties } from 'hast';

export const isElement = (node: Nodes | undefined, ...names: string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

/** True for white space between blocks, which counts for nothing. */
export const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';

/** Gives the children that are more than white space. */
export const solid = (node: { readonly children: readonly Nodes[] }): Nodes[] =>
  node.children.filter(child => !isBlank(child) && child.type !== 'comment');

/** Gives the classes of an element. */
export function classesOf(element: Element): string[] {
  const names = element.properties['className'];
  return Array.isArray(names) ? names.map(String) : [];
}

/** Gives an attribute as text, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return value === undefined || value === null || value === false ? undefined : String(value);
}

/** Makes an element at the place in the source where another one was. */
export function elementAt(
  place: Nodes | undefined,
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children,
    ...(place?.position ? { position: place.position } : {}),
  };
}

export const textNode = (value: string): ElementContent => ({ type: 'text', value });

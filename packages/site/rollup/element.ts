/** Small functions on hast elements that several steps of the build share. */
import type { Element, ElementContent, Nodes, Properties } from 'hast';

/** Returns whether a node is an element, and, if names are given, has one of these tag names. */
export const isElement = (node: Nodes | undefined, ...names: string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

/** Returns whether a node is only white space, as between blocks. */
export const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';

/** Returns the children that are neither white space nor comments. */
export const solid = (node: { readonly children: readonly Nodes[] }): Nodes[] =>
  node.children.filter(child => !isBlank(child) && child.type !== 'comment');

/** Returns the classes of an element. */
export function classesOf(element: Element): string[] {
  const names = element.properties['className'];
  return Array.isArray(names) ? names.map(String) : [];
}

/** Returns an attribute as text, or undefined if the element does not have it. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return value === undefined || value === null || value === false ? undefined : String(value);
}

/** Creates an element that has the source position of another node. */
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

/** Creates a text node. */
export const textNode = (value: string): ElementContent => ({ type: 'text', value });

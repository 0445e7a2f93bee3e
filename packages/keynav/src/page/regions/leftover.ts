/** Finds controls that are in no region, such as rows of links without a landmark, and the containers that become regions for them. */

import { CONTROLS } from '../items/classify.js';

/** Elements that are shown only at times, or contain no controls of the page. */
const LEFT_OUT =
  'script,style,template,noscript,dialog,[popover],[role=dialog],[aria-hidden=true],[inert],[hidden],[data-keynav-skip]';

/** Returns the outermost elements of a body that contain controls, but none of the given regions, in document order. */
export function leftovers(body: HTMLElement, regions: readonly Element[]): readonly HTMLElement[] {
  const around = new Set<Element>();
  for (const region of regions)
    for (let at = region.parentElement; at && !around.has(at); at = at.parentElement) around.add(at);
  if (!around.has(body)) return [];
  const found: HTMLElement[] = [];
  const search = (parent: Element): void => {
    for (const el of parent.children) {
      if (regions.includes(el) || el.matches(LEFT_OUT)) continue;
      if (around.has(el)) search(el);
      else if (el.matches(CONTROLS) || el.querySelector(CONTROLS)) found.push(el as HTMLElement);
    }
  };
  search(body);
  return found.filter(el => el.checkVisibility());
}

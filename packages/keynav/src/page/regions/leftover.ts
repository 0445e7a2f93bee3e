/** Finds controls that are in no region, such as rows of links without a landmark, and the containers that become regions for them. */

import { CONTROLS } from '../items/classify.js';
import { isShown } from '../items/shown.js';
import { dom } from '../dom/members.js';

/** Elements that are shown only at times, or contain no controls of the page. */
const LEFT_OUT =
  'script,style,template,noscript,dialog,[popover],[role=dialog],[aria-hidden=true],[inert],[hidden],[data-keynav-skip]';

/** The number of controls of a container that are tried. */
const MAX_TRIED = 50;

/** Returns the outermost elements of a body that contain controls, but none of the given regions, in document order. */
export function leftovers(body: HTMLElement, regions: readonly Element[]): readonly HTMLElement[] {
  const around = new Set<Element>();
  for (const region of regions)
    for (let at = dom(region).parentElement; at && !around.has(at); at = dom(at).parentElement)
      around.add(at);
  if (!around.has(body)) return [];
  const found: HTMLElement[] = [];
  const search = (parent: Element): void => {
    for (const el of dom(parent).children) {
      if (regions.includes(el) || dom(el).matches(LEFT_OUT)) continue;
      if (around.has(el)) search(el);
      else if (hasShownControl(el, body)) found.push(el as HTMLElement);
    }
  };
  search(body);
  return found;
}

/** Returns whether an element is or contains a visible control; links to skip to main are usually off the screen. */
function hasShownControl(el: Element, body: HTMLElement): boolean {
  const controls = dom(el).matches(CONTROLS) ? [el] : [...dom(el).querySelectorAll(CONTROLS)];
  return controls.slice(0, MAX_TRIED).some(control => isShown(body, control));
}

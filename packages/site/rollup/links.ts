/** Links: gives every link and image of a page its final address, and reports those that lead nowhere. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hrefOf } from './address.js';
import type { Assets } from './assets.js';
import { attribute, classesOf } from './element.js';
import type { Page, Site } from './page.js';
import type { Problem } from './problem.js';
import { targetOf, type Target } from './targets.js';

export interface Linked {
  readonly body: Root;
  readonly problems: readonly Problem[];
}

/** Works on a copy: the page record is kept for the next build. */
export function linkPage(page: Page, site: Site, assets: Assets): Linked {
  const body = structuredClone(page.body);
  const problems: Problem[] = [];
  const report = (element: Element, level: Problem['level'], sentence: string): void => {
    problems.push({ level, file: page.source.file, line: element.position?.start.line ?? 1, sentence });
  };
  // The lists that the build makes hold final addresses already.
  if (page.layout === 'listing') return { body, problems };
  let images = 0;
  visit(body, 'element', element => {
    if (element.tagName === 'a') linkAnchor(element, { page, site, assets, report });
    else if (attribute(element, 'src') !== undefined) linkSource(element, { page, site, assets, report });
    if (element.tagName === 'img')
      Object.assign(element.properties, { decoding: 'async', ...(images++ > 0 ? { loading: 'lazy' } : {}) });
  });
  return { body, problems };
}

interface Surroundings {
  readonly page: Page;
  readonly site: Site;
  readonly assets: Assets;
  readonly report: (element: Element, level: Problem['level'], sentence: string) => void;
}

function linkAnchor(element: Element, around: Surroundings): void {
  const href = attribute(element, 'href');
  if (href === undefined) return;
  const target = targetOf(href, around.page, around.site);
  const address = addressOfTarget(target, href, element, around);
  if (address === undefined) delete element.properties['href'];
  else element.properties['href'] = address;
}

function addressOfTarget(
  target: Target,
  href: string,
  element: Element,
  around: Surroundings,
): string | undefined {
  switch (target.type) {
    case 'foreign':
      return href;
    case 'file':
      return around.assets.of(target.file)?.href;
    case 'outside':
      around.report(element, 'warning', `the link to ${href} is left out: the file is not part of the site`);
      return undefined;
    case 'nothing':
      around.report(element, 'error', `the link to ${href} leads nowhere`);
      return undefined;
    case 'page': {
      const anchor = anchorOn(target.page, target.anchor);
      if (anchor === undefined)
        around.report(
          element,
          'error',
          `the link to ${href} leads to no heading or id of ${target.page.source.name}`,
        );
      const hash = anchor ? `#${encodeURIComponent(anchor)}` : '';
      const isHere = target.page === around.page && hash !== '';
      return isHere ? hash : hrefOf(around.site.base, target.page.source.path) + target.query + hash;
    }
  }
}

/** Gives the id as the page has it, the empty text for no anchor, or undefined when there is none. */
function anchorOn(page: Page, anchor: string): string | undefined {
  if (anchor === '' || anchor === 'top' || anchor.startsWith(':~:')) return '';
  if (page.ids.has(anchor)) return anchor;
  return [...page.ids].find(id => id.toLowerCase() === anchor.toLowerCase());
}

function linkSource(element: Element, around: Surroundings): void {
  const source = attribute(element, 'src') ?? '';
  const target = targetOf(source, around.page, around.site);
  if (target.type === 'foreign') return;
  const asset = target.type === 'file' ? around.assets.of(target.file) : undefined;
  if (asset === undefined) {
    around.report(element, 'error', `the file ${source} is not there`);
    leaveWords(element);
    return;
  }
  element.properties['src'] = asset.href;
  if (element.tagName !== 'img') return;
  if (asset.isOnPaper) element.properties['className'] = [...classesOf(element), 'on-paper'];
  if (asset.size === undefined) return;
  const { width, height } = element.properties;
  if (width === undefined && height === undefined) Object.assign(element.properties, asset.size);
}

/** A broken picture becomes its alternative text. */
function leaveWords(element: Element): void {
  const words = attribute(element, 'alt') ?? '';
  element.tagName = 'span';
  element.properties = { className: ['missing'] };
  element.children = [{ type: 'text', value: words }];
}

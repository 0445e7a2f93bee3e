/** Resolves the links and images of a page to their final addresses, and reports broken ones. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hrefOf } from './address.js';
import type { Assets } from './assets.js';
import { attribute, classesOf } from './element.js';
import type { Page, Site } from './page.js';
import type { Problem } from './problem.js';
import { targetOf, type Target } from './targets.js';

/** The result of `linkPage`. */
export interface Linked {
  /** The content with final addresses. */
  readonly body: Root;
  readonly problems: readonly Problem[];
}

/** Returns a copy of a page's content with final addresses. The next build reuses the page, so it is not modified. */
export function linkPage(page: Page, site: Site, assets: Assets): Linked {
  const body = structuredClone(page.body);
  const problems: Problem[] = [];
  const report = (element: Element, level: Problem['level'], sentence: string): void => {
    problems.push({ level, file: page.source.file, line: element.position?.start.line ?? 1, sentence });
  };
  // The lists that the build creates already contain final addresses.
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

interface Context {
  readonly page: Page;
  readonly site: Site;
  readonly assets: Assets;
  readonly report: (element: Element, level: Problem['level'], sentence: string) => void;
}

function linkAnchor(element: Element, context: Context): void {
  const href = attribute(element, 'href');
  if (href === undefined) return;
  const target = targetOf(href, context.page, context.site);
  const address = addressOfTarget(target, href, element, context);
  if (address === undefined) delete element.properties['href'];
  else element.properties['href'] = address;
}

function addressOfTarget(
  target: Target,
  href: string,
  element: Element,
  context: Context,
): string | undefined {
  switch (target.type) {
    case 'foreign':
      return href;
    case 'file':
      return context.assets.of(target.file)?.href;
    case 'outside':
      context.report(element, 'warning', `the link to ${href} is left out: the file is not part of the site`);
      return undefined;
    case 'nothing':
      context.report(element, 'error', `the link to ${href} leads nowhere`);
      return undefined;
    case 'page': {
      const anchor = anchorOn(target.page, target.anchor);
      if (anchor === undefined)
        context.report(
          element,
          'error',
          `the link to ${href} leads to no heading or id of ${target.page.source.name}`,
        );
      const hash = anchor ? `#${encodeURIComponent(anchor)}` : '';
      const isHere = target.page === context.page && hash !== '';
      return isHere ? hash : hrefOf(context.site.base, target.page.source.path) + target.query + hash;
    }
  }
}

/**
 * Returns the id as written in the page, ignoring case if necessary; empty if no anchor is needed; undefined if the
 * page does not have the id.
 */
function anchorOn(page: Page, anchor: string): string | undefined {
  if (anchor === '' || anchor === 'top' || anchor.startsWith(':~:')) return '';
  if (page.ids.has(anchor)) return anchor;
  return [...page.ids].find(id => id.toLowerCase() === anchor.toLowerCase());
}

function linkSource(element: Element, context: Context): void {
  const source = attribute(element, 'src') ?? '';
  const target = targetOf(source, context.page, context.site);
  if (target.type === 'foreign') return;
  const asset = target.type === 'file' ? context.assets.of(target.file) : undefined;
  if (asset === undefined) {
    context.report(element, 'error', `the file ${source} is not there`);
    replaceByText(element);
    return;
  }
  element.properties['src'] = asset.href;
  if (element.tagName !== 'img') return;
  if (asset.isOnPaper) element.properties['className'] = [...classesOf(element), 'on-paper'];
  if (asset.size === undefined) return;
  const { width, height } = element.properties;
  if (width === undefined && height === undefined) Object.assign(element.properties, asset.size);
}

/** Replaces a broken image by its alternative text. */
function replaceByText(element: Element): void {
  const words = attribute(element, 'alt') ?? '';
  element.tagName = 'span';
  element.properties = { className: ['missing'] };
  element.children = [{ type: 'text', value: words }];
}

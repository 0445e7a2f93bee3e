/** The tree of all pages on the left. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { hrefOf } from '../rollup/address.js';
import type { Branch, Page, Site } from '../rollup/page.js';

/**
 * With more pages, the tree would be larger than the page itself. Folders that do not contain the page are then links
 * to their own lists.
 */
const maxPages = 400;

interface Place {
  /** The path of the current page. */
  readonly here: string;
  readonly base: string;
  /** Whether all folders are expandable. */
  readonly isWhole: boolean;
}

/** Returns the tree of the site, with the folders that contain the page open. */
export function tree(site: Site, page: Page): Element {
  const home: Branch = { ...site.tree, title: 'Home', children: [] };
  const place: Place = { here: page.source.path, base: site.base, isWhole: site.pages.length <= maxPages };
  return h('nav', { id: 'tree', dataKeynavRegion: 'left', ariaLabel: 'Site' }, [
    list([home, ...site.tree.children], place),
  ]);
}

const list = (branches: readonly Branch[], place: Place): Element =>
  h(
    'ul',
    branches.map(branch => h('li', entry(branch, place))),
  );

function entry(branch: Branch, place: Place): Element {
  const isOnPath = place.here === branch.path || place.here.startsWith(`${branch.path}/`);
  return branch.children.length > 0 && (place.isWhole || isOnPath)
    ? folder(branch, isOnPath, place)
    : link(branch, place);
}

/** The summary expands the folder, and the folder's own page is its first link, so that keys can reach both. */
function folder(branch: Branch, isOpen: boolean, place: Place): Element {
  const own: Branch[] = branch.page ? [{ ...branch, children: [] }] : [];
  return h('details', { open: isOpen }, [
    h('summary', branch.path.includes('/') ? branch.title : branch.name.replace(/[-_]+/g, ' ')),
    list([...own, ...branch.children], place),
  ]);
}

function link(branch: Branch, { here, base }: Place): Element {
  const isHere = branch.path === here;
  return h(
    'a',
    { href: hrefOf(base, branch.path), ...(isHere ? { ariaCurrent: 'page' } : {}) },
    branch.title,
  );
}

/** Tree: all pages of the site at the left, open along the path of the current one. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { hrefOf } from '../rollup/address.js';
import type { Branch, Page, Site } from '../rollup/page.js';

/** With more pages than this the tree would outweigh the page: folders off the path are links to their own lists. */
const most = 400;

interface Place {
  readonly here: string;
  readonly base: string;
  readonly isWhole: boolean;
}

export function tree(site: Site, page: Page): Element {
  const home: Branch = { ...site.tree, title: 'Home', children: [] };
  const place: Place = { here: page.source.path, base: site.base, isWhole: site.pages.length <= most };
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

/** The summary folds; the folder's own page is the first link inside, so that both can be reached by keys. */
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

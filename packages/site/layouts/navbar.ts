/** The navbar: the name of the site, its sections, and the buttons that open dialogs. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { hrefOf } from '../rollup/address.js';
import type { Branch } from '../rollup/page.js';
import type { View } from './view.js';

/** The buttons, which are hidden without scripting, because scripts create the dialogs. */
const openers = [
  ['search', 'Search', 'Search pages and headings (/)'],
  ['palette', 'Commands', 'Open the command palette (Ctrl P)'],
  ['theme', 'Theme', 'Choose a theme (Ctrl X)'],
  ['font', 'Font', 'Choose a font (z f)'],
  ['keys', 'Keys', 'Show all keys (?)'],
] as const;

/** More links would fill the screen of a phone before the content begins. */
const maxSections = 8;

/** Returns the navbar of a page. */
export function navbar({ site, page }: View): Element {
  const section = page.source.path.split('/', 1)[0] ?? '';
  return h('header', { className: ['navbar'], dataKeynavRegion: 'navbar' }, [
    h('a', { className: ['site-name'], href: site.base, ...current(page.source.path === '') }, site.title),
    h('nav', { ariaLabel: 'Sections' }, [
      h(
        'ul',
        sectionsOf(site.tree).map(branch =>
          h('li', [
            h(
              'a',
              { href: hrefOf(site.base, branch.path), ...current(branch.path === section) },
              labelOf(branch),
            ),
          ]),
        ),
      ),
    ]),
    h(
      'div',
      { className: ['openers'] },
      openers.map(([name, label, title]) =>
        h('button', { type: 'button', dataVimOpen: name, title, 'size-': 'small' }, label),
      ),
    ),
  ]);
}

/** If there are too many top-level pages, shows only the folders; the tree contains all of them. */
function sectionsOf(tree: Branch): readonly Branch[] {
  if (tree.children.length <= maxSections) return tree.children;
  const folders = tree.children.filter(branch => branch.children.length > 0);
  return (folders.length > 0 ? folders : tree.children).slice(0, maxSections);
}

const current = (isCurrent: boolean): { ariaCurrent?: 'page' } => (isCurrent ? { ariaCurrent: 'page' } : {});

/** The label of a section is the name of its folder, which is short and part of the address. */
const labelOf = (branch: Branch): string => branch.name.replace(/[-_]+/g, ' ');

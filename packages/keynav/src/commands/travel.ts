/** Commands that go to other documents or through the history, and that copy addresses. */

import type { Command } from '../core/command.js';
import type { Page } from '../core/page.js';

const history = { group: 'History' } as const;
const more = { group: 'More', counts: 'ignore' } as const;

/** The commands for documents, history, jumps and addresses. */
export const travelCommands: readonly Command[] = [
  {
    ...history,
    name: 'document.next',
    title: 'Next document',
    counts: 'ignore',
    run: page => follow(page, 'next'),
  },
  {
    ...history,
    name: 'document.previous',
    title: 'Previous document',
    counts: 'ignore',
    run: page => follow(page, 'prev'),
  },
  {
    ...history,
    name: 'history.back',
    title: 'Back in history',
    run: (page, { count }) => page.travel.go(-(count || 1)),
  },
  {
    ...history,
    name: 'history.forward',
    title: 'Forward in history',
    run: (page, { count }) => page.travel.go(count || 1),
  },
  {
    ...history,
    name: 'jump.older',
    title: 'Older jump',
    run: (page, { count }) => page.places.jump(-(count || 1)) || page.travel.go(-(count || 1)),
  },
  {
    ...history,
    name: 'jump.newer',
    title: 'Newer jump',
    run: (page, { count }) => page.places.jump(count || 1) || page.travel.go(count || 1),
  },
  {
    group: 'More',
    name: 'document.up',
    title: 'One path level up',
    run: (page, { count }) => page.travel.up(count || 1),
  },
  {
    ...more,
    name: 'address.copy-page',
    title: 'Copy the address of the page',
    run: page => copy(page, 'page'),
  },
  {
    ...more,
    name: 'address.copy-heading',
    title: 'Copy the address of the current heading',
    run: page => copy(page, 'heading'),
  },
];

function follow(page: Page, relation: 'next' | 'prev'): boolean {
  if (page.travel.follow(relation)) return true;
  page.notice(relation === 'next' ? 'This is the last document' : 'This is the first document');
  return false;
}

function copy(page: Page, what: 'page' | 'heading'): boolean {
  if (page.copy(page.travel.address(what))) return true;
  page.notice('This browser does not allow copying');
  return false;
}

/** Commands that set marks and go to them. */

import type { Command } from '../core/command.js';
import type { Page } from '../core/page.js';

const more = { group: 'More', counts: 'ignore' } as const;

/**
 * The commands for marks, as in Vim: a lower-case letter is a mark of the page, a capital one of the site, and `'` the
 * place before the last jump.
 */
export const markCommands: readonly Command[] = [
  {
    ...more,
    name: 'mark.set',
    needsArgument: true,
    title: 'Set a mark',
    run: (page, { argument }) => setMark(page, argument),
  },
  {
    ...more,
    name: 'mark.go',
    needsArgument: true,
    title: 'Go to a mark',
    run: (page, { argument }) => goToMark(page, argument),
  },
  {
    ...more,
    name: 'mark.go-back',
    title: 'Go to the place before the last jump',
    run: page => goToMark(page, "'"),
  },
];

/** Vowel signs are letters of the keyboards of India, and have the category of marks. */
function setMark(page: Page, letter: string): boolean {
  const here = page.places.here();
  if (!here || !/^[\p{L}\p{M}]$/u.test(letter))
    return (page.notice('A mark is one letter, set on an item'), false);
  const isKept = page.places.setMark(letter, here);
  page.notice(`Mark ${letter} set${isKept ? '' : ', until you leave this page'}`);
  return true;
}

function goToMark(page: Page, letter: string): boolean {
  const place = page.places.mark(letter);
  if (!place) return (page.notice(letter === "'" ? 'No jump yet' : `Mark ${letter} is not set`), false);
  page.places.leave();
  if (page.places.goTo(place)) return true;
  page.notice(`The item of mark ${letter} no longer exists`);
  return false;
}

/** What a page of the site does by script; the engine and everything heavier come when they are first wanted. */

import 'keynav/auto';
import { addCopyButtons } from './copy.js';
import { followHeadings } from './contents.js';
import { offerDialogs } from './dialogs.js';
import { nameScrollers } from './scrollers.js';

offerDialogs(document);
addCopyButtons(document);
followHeadings(document);
nameScrollers(document);

// The tree shows where the reader is without moving the page.
const here = document.querySelector('#tree [aria-current=page]');
const tree = here?.closest<HTMLElement>('#tree');
if (here && tree && tree.scrollHeight > tree.clientHeight)
  tree.scrollTop = (here as HTMLElement).offsetTop - tree.clientHeight / 2;

// The status line comes alive at the first key, or when the browser has nothing else to do.
const wake = () => void import('@keynav/palette/statusline');
addEventListener('keydown', wake, { once: true, capture: true });
if ('requestIdleCallback' in window) requestIdleCallback(wake, { timeout: 4000 });
else addEventListener('load', () => setTimeout(wake, 100), { once: true });

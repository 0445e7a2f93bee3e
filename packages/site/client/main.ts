/** The client code of the site; the engine and other large parts are loaded lazily. */

import 'keynav/auto';
import { addCopyButtons } from './copy.js';
import { followHeadings } from './contents.js';
import { offerDialogs } from './dialogs.js';
import { nameScrollers } from './scrollers.js';

offerDialogs(document);
addCopyButtons(document);
followHeadings(document);
nameScrollers(document);

// Scrolls the tree to the current page, without scrolling the page itself.
const current = document.querySelector('#tree [aria-current=page]');
const tree = current?.closest<HTMLElement>('#tree');
if (current && tree && tree.scrollHeight > tree.clientHeight)
  tree.scrollTop = (current as HTMLElement).offsetTop - tree.clientHeight / 2;

// The status line is loaded at the first key, or when the browser is idle.
const loadStatusLine = () =>
  // Firefox rejects what it loads while the reader leaves the page.
  void import('@keynav/palette/statusline').catch((error: unknown) => console.warn(error));
addEventListener('keydown', loadStatusLine, { once: true, capture: true });
if ('requestIdleCallback' in window) requestIdleCallback(loadStatusLine, { timeout: 4000 });
else addEventListener('load', () => setTimeout(loadStatusLine, 100), { once: true });

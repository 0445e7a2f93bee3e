/** Keys that browsers keep for themselves or use for something, by platform, browser and display mode. */

import type { Chord } from '../../core/chord.js';
import { readSequence } from '../../core/notation.js';

/** Where a key may be kept. */
export interface Surroundings {
  readonly apple: boolean;
  readonly firefox: boolean;
  /** An installed app or a page that fills the screen gets every key. */
  readonly isApp: boolean;
}

/** What a browser does with chords, as the end of a sentence that begins with "it". */
export type BrowserKeys = ReadonlyMap<Chord, string>;

/**
 * Kept in a tab: no page gets them. Chromium's from browser_command_controller.cc, Firefox's from browser-sets.inc.xhtml, tried in
 * Chromium 156 and Firefox ESR 153 on Linux (November 2026). On a Mac Command stands for Ctrl, but for the tabs.
 */
const KEPT = `<Mod-n> opens a window
<Mod-t> opens a tab
<Mod-w> closes the tab
<Mod-S-w> closes the window
<C-Tab> goes to the next tab
<C-S-Tab> goes to the tab before
<C-PageDown> goes to the next tab
<C-PageUp> goes to the tab before`;
const KEPT_BY_CHROMIUM = `<Mod-S-n> opens a private window
<Mod-S-t> opens the tab closed last`;
const KEPT_BY_FIREFOX = `<Mod-S-p> opens a private window
<Mod-q> quits
<C-S-q> quits`;
/** Kept by the system of a Mac, before any browser. */
const KEPT_ON_A_MAC = `<D-q> quits
<D-h> hides the window
<D-m> puts the window away`;
/** Used by browsers on Windows and Linux, but a page may take them (accelerator_table.cc, browser-sets.inc.xhtml). */
const USED = `<C-p> prints
<C-h> shows the history
<C-l> goes to the address bar
<C-j> shows the downloads
<C-k> searches the web
<C-o> opens a file
<C-d> bookmarks the page
<C-u> shows the source
<C-f> finds in the page
<C-s> saves the page
<C-r> reloads
<C-a> selects everything
<C-c> copies
<C-x> cuts
<C-v> pastes
<A-Left> goes back
<A-Right> goes forward
<A-d> goes to the address bar
<F1> opens its help
<F5> reloads
<F6> goes to the address bar
<F11> fills the screen`;
const USED_BY_FIREFOX = `<C-b> shows the bookmarks
<C-i> tells about the page`;
/** The same on a Mac, where Ctrl with a letter is free outside of fields. */
const USED_ON_A_MAC = `<D-p> prints
<D-l> goes to the address bar
<D-o> opens a file
<D-d> bookmarks the page
<D-f> finds in the page
<D-g> finds again
<D-s> saves the page
<D-r> reloads
<D-a> selects everything
<D-c> copies
<D-x> cuts
<D-v> pastes
<D-z> undoes`;

/** Where this page is shown. */
export function surroundingsOf(view: Window, apple: boolean): Surroundings {
  const wanted = ['standalone', 'fullscreen', 'minimal-ui', 'window-controls-overlay'];
  const modes = view.matchMedia(wanted.map(mode => `(display-mode: ${mode})`).join());
  return {
    apple,
    firefox: view.navigator.userAgent.includes('Firefox/'),
    get isApp() {
      return modes.matches;
    },
  };
}

/** The chords that no page gets there. */
export function reservedKeys({ apple, firefox, isApp }: Surroundings): BrowserKeys {
  const bySystem = apple ? KEPT_ON_A_MAC : '';
  const byBrowser = isApp ? '' : `${KEPT}\n${firefox ? KEPT_BY_FIREFOX : KEPT_BY_CHROMIUM}`;
  return readRows(`${bySystem}\n${byBrowser}`, apple);
}

/** The chords that a page gets, but at the price of what the browser does with them. */
export function usedKeys({ apple, firefox }: Surroundings): BrowserKeys {
  return readRows(apple ? USED_ON_A_MAC : firefox ? `${USED}\n${USED_BY_FIREFOX}` : USED, apple);
}

/** Rows that were read, since lists ask for them once a line. */
const known = new Map<string, BrowserKeys>();

function readRows(text: string, apple: boolean): BrowserKeys {
  const name = `${text}${apple}`;
  let rows = known.get(name);
  if (!rows) {
    rows = new Map(
      text.match(/.+/g)?.map(line => {
        const [keys = '', ...does] = line.split(' ');
        return [readSequence(keys, { apple })[0] as Chord, does.join(' ')];
      }),
    );
    known.set(name, rows);
  }
  return rows;
}

/** Lists the keys that browsers reserve or use, by platform, browser and display mode. */

import type { Chord } from '../../core/chord.js';
import { readSequence } from '../../core/notation.js';

/** The platform, the browser and the display mode of a page. */
export interface Surroundings {
  readonly apple: boolean;
  readonly firefox: boolean;
  /** Whether the page is an installed app or full screen, where the browser reserves no keys. */
  readonly isApp: boolean;
}

/** What a browser does for each chord; the text completes a sentence that begins with "it". */
export type BrowserKeys = ReadonlyMap<Chord, string>;

/**
 * The keys that browsers reserve in a tab, so that no page receives them. Those of Chromium are from browser_command_controller.cc, those
 * of Firefox from browser-sets.inc.xhtml; tried in Chromium 156 and Firefox ESR 153 on Linux (November 2026). On a Mac, Command replaces
 * Ctrl, except for switching tabs.
 */
const KEPT = `<Mod-n> opens a window
<Mod-t> opens a tab
<Mod-w> closes the tab
<Mod-S-w> closes the window
<C-Tab> goes to the next tab
<C-S-Tab> goes to the previous tab
<C-PageDown> goes to the next tab
<C-PageUp> goes to the previous tab`;
const KEPT_BY_CHROMIUM = `<Mod-S-n> opens a private window
<Mod-S-t> reopens the last closed tab`;
const KEPT_BY_FIREFOX = `<Mod-S-p> opens a private window
<Mod-q> quits
<C-S-q> quits`;
/** The keys that macOS reserves, in any browser and display mode. */
const KEPT_ON_A_MAC = `<D-q> quits
<D-h> hides the window
<D-m> minimises the window`;
/**
 * The keys that browsers use on Windows and Linux, but that a page may handle instead (accelerator_table.cc, browser-sets.inc.xhtml).
 */
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
<F11> enters full screen`;
const USED_BY_FIREFOX = `<C-b> shows the bookmarks
<C-i> shows information about the page`;
/** The same on a Mac, where browsers use Ctrl with a letter only in fields. */
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

/** Returns the surroundings of a page; `isApp` is evaluated whenever it is read. */
export function surroundingsOf(view: Window, apple: boolean): Surroundings {
  const appModes = ['standalone', 'fullscreen', 'minimal-ui', 'window-controls-overlay'];
  const modes = view.matchMedia(appModes.map(mode => `(display-mode: ${mode})`).join());
  return {
    apple,
    firefox: view.navigator.userAgent.includes('Firefox/'),
    get isApp() {
      return modes.matches;
    },
  };
}

/** Returns the chords that no page receives in these surroundings. */
export function reservedKeys({ apple, firefox, isApp }: Surroundings): BrowserKeys {
  const bySystem = apple ? KEPT_ON_A_MAC : '';
  const byBrowser = isApp ? '' : `${KEPT}\n${firefox ? KEPT_BY_FIREFOX : KEPT_BY_CHROMIUM}`;
  return readRows(`${bySystem}\n${byBrowser}`, apple);
}

/** Returns the chords that the browser uses, but that a page can handle instead. */
export function usedKeys({ apple, firefox }: Surroundings): BrowserKeys {
  return readRows(apple ? USED_ON_A_MAC : firefox ? `${USED}\n${USED_BY_FIREFOX}` : USED, apple);
}

/** The parsed rows by text and platform, because lists of keys need them for each of their lines. */
const cache = new Map<string, BrowserKeys>();

function readRows(text: string, apple: boolean): BrowserKeys {
  const name = `${text}${apple}`;
  let rows = cache.get(name);
  if (!rows) {
    rows = new Map(
      text.match(/.+/g)?.map(line => {
        const [keys = '', ...does] = line.split(' ');
        return [readSequence(keys, { apple })[0] as Chord, does.join(' ')];
      }),
    );
    cache.set(name, rows);
  }
  return rows;
}

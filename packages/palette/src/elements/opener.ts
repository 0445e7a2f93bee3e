/** Openers: elements with `data-vim-open`, which open a dialog without keys. */

import type { DialogName, Keynav } from 'keynav';
import { html, nothing, type TemplateResult } from 'lit';
import { engineOn } from '../controllers/engine.js';
import { dom } from '../dom.js';

/** The commands that an opener stands for; the keys of the first that has some are announced. */
const COMMANDS: Readonly<Record<DialogName, readonly string[]>> = {
  palette: ['palette.show', 'palette.show-anywhere'],
  ex: ['palette.ex'],
  search: ['search.show'],
  theme: ['theme.show'],
  font: ['font.show'],
  keys: ['keys.show'],
};

/** The elements that show a dialog instead of the palette, if the page has them. */
export const ELEMENTS: Readonly<Record<string, string>> = {
  theme: 'vim-theme-picker',
  font: 'vim-font-picker',
  keys: 'vim-keybinds',
};

const heard = new WeakSet<Document>();

/** Listens for clicks on openers, once for each document. */
export function listenForOpeners(doc: Document): void {
  if (heard.has(doc)) return;
  heard.add(doc);
  dom(doc).addEventListener('click', event => {
    const opener = event.target instanceof Element ? dom(event.target).closest('[data-vim-open]') : null;
    const name = dom(opener)?.getAttribute('data-vim-open');
    // With a modifier, a link is followed as usual.
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.defaultPrevented;
    if (!name || !isDialog(name) || !isPlain) return;
    event.preventDefault();
    show(doc, name);
  });
}

/** Sets the `aria-keyshortcuts` of all openers; returns a function that removes them. */
export function tellOpeners(nav: Keynav, doc: Document): () => void {
  const undos = [...dom(doc).querySelectorAll('[data-vim-open]')].map(opener => {
    const name = dom(opener).getAttribute('data-vim-open') ?? '';
    const commands = isDialog(name) ? COMMANDS[name] : [];
    const command = commands.find(one => nav.keysFor(one).length > 0) ?? commands[0];
    return command ? nav.describe(opener, command) : () => undefined;
  });
  return () => undos.forEach(undo => undo());
}

function isDialog(name: string): name is DialogName {
  return Object.hasOwn(COMMANDS, name);
}

/** An element that may have a dialog, once it is registered. */
export type Openable = Element & {
  readonly show?: (mode?: string) => void;
  readonly updateComplete?: Promise<boolean>;
};

/** Opens a dialog through the engine if there is one, otherwise through its element. */
function show(doc: Document, name: DialogName): void {
  if (engineOn(doc)?.page.show(name)) return;
  const own = ELEMENTS[name];
  const element = own ? dom(doc).querySelector<Openable>(own) : null;
  if (element) dom(element).show?.();
  else dom(dom(doc).querySelector<Openable>('vim-palette'))?.show?.(name === 'palette' ? '' : name);
}

/** An element that can draw its own button. */
export interface WithOpener extends Element {
  readonly opener: 'auto' | 'none';
  readonly label: string;
  show(): void;
}

/** Returns a button that opens the palette, with `opener="auto"` on pages without an opener. */
export function openerView(host: WithOpener): TemplateResult | typeof nothing {
  const isNeeded = host.opener === 'auto' && !dom(host.ownerDocument).querySelector('[data-vim-open]');
  return isNeeded
    ? html`<button part="opener" type="button" @click=${() => host.show()}>${host.label}</button>`
    : nothing;
}

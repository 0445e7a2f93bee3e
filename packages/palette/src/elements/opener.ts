/** A way in without keys: any element with `data-vim-open` opens what it names. */

import type { DialogName, Keynav } from 'keynav';
import { html, nothing, type TemplateResult } from 'lit';
import { engineOn } from '../controllers/engine.js';

/** The commands that do what an opener does, first the one whose keys are told. */
const COMMANDS: Readonly<Record<DialogName, readonly string[]>> = {
  palette: ['palette.show', 'palette.show-anywhere'],
  ex: ['palette.ex'],
  search: ['search.show'],
  theme: ['theme.show'],
  font: ['font.show'],
  keys: ['keys.show'],
};

/** The elements that show some dialogs in place of the palette, where a page has them. */
export const ELEMENTS: Readonly<Record<string, string>> = {
  theme: 'vim-theme-picker',
  font: 'vim-font-picker',
  keys: 'vim-keybinds',
};

const heard = new WeakSet<Document>();

/** Listens for clicks on openers, once a document however many ask for it. */
export function listenForOpeners(doc: Document): void {
  if (heard.has(doc)) return;
  heard.add(doc);
  doc.addEventListener('click', event => {
    const opener = event.target instanceof Element ? event.target.closest('[data-vim-open]') : null;
    const name = opener?.getAttribute('data-vim-open');
    // A link that opens it is a link all the same with a modifier.
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.defaultPrevented;
    if (!name || !isDialog(name) || !isPlain) return;
    event.preventDefault();
    show(doc, name);
  });
}

/** Says the keys of each opener in its `aria-keyshortcuts`; gives back what takes that away. */
export function tellOpeners(nav: Keynav, doc: Document): () => void {
  const undos = [...doc.querySelectorAll('[data-vim-open]')].map(opener => {
    const name = opener.getAttribute('data-vim-open') ?? '';
    const commands = isDialog(name) ? COMMANDS[name] : [];
    const command = commands.find(one => nav.keysFor(one).length > 0) ?? commands[0];
    return command ? nav.describe(opener, command) : () => undefined;
  });
  return () => undos.forEach(undo => undo());
}

function isDialog(name: string): name is DialogName {
  return Object.hasOwn(COMMANDS, name);
}

type Openable = Element & { show?: (mode?: string) => void };

/** Opens by the engine where there is one, else by the element itself. */
function show(doc: Document, name: DialogName): void {
  if (engineOn(doc)?.page.show(name)) return;
  const own = ELEMENTS[name];
  const element = own ? doc.querySelector<Openable>(own) : null;
  if (element) element.show?.();
  else doc.querySelector<Openable>('vim-palette')?.show?.(name === 'palette' ? '' : name);
}

/** What has a button of its own where the page offers none. */
export interface WithOpener extends Element {
  readonly opener: 'auto' | 'none';
  readonly label: string;
  show(): void;
}

/** A button that opens the palette, drawn with `opener="auto"` on pages where nothing else does. */
export function openerView(host: WithOpener): TemplateResult | typeof nothing {
  const isNeeded = host.opener === 'auto' && !host.ownerDocument.querySelector('[data-vim-open]');
  return isNeeded
    ? html`<button part="opener" type="button" @click=${() => host.show()}>${host.label}</button>`
    : nothing;
}

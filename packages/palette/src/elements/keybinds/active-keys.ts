/** Which keys act where the reader is: in the region, the mode and the element that had the focus before the help opened. */

import type { Binding, BindingMode, Command, Keynav, Sequence } from 'keynav';
import { deepFocus } from '../../controllers/focus.js';

/** A place on the page where keys are pressed. */
export interface ActivePlace {
  /** The name of the region; empty where there is none. */
  readonly region: string;
  readonly mode: BindingMode;
  readonly origin: Element | null;
  /** Whether a modal dialog of the page lies over it, in which most commands are silent. */
  readonly isInModal: boolean;
  /** The commands whose conditions did not hold: what is asked later, the open help answers. */
  readonly idle: ReadonlySet<Command>;
}

/** Looks where the reader is; to be asked before the help is open. */
export function activePlace(nav: Keynav, doc: Document): ActivePlace {
  const { page } = nav;
  // A dialog kept in the page but not shown is none.
  const modals = [...doc.querySelectorAll('dialog:modal,[aria-modal=true]')];
  const isInModal = modals.some(el =>
    el.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  );
  const mode = nav.mode() === 'insert' ? 'insert' : isInModal || page.hasDialog() ? 'dialog' : 'normal';
  const idle = nav.commands.list().filter(({ when }) => when && !when(page));
  return {
    region: page.regions.active()?.name ?? '',
    mode,
    origin: deepFocus(doc),
    isInModal,
    idle: new Set(idle),
  };
}

/** The sequences that act there by command, those that the reader chose first; none that the browser keeps. */
export function activeKeys(nav: Keynav, here: ActivePlace): ReadonlyMap<string, readonly Sequence[]> {
  const reserved = nav.reserved();
  const last = new Map<string, Binding>();
  // The later of two that act takes the keys, also where it only takes them away.
  for (const binding of nav.bindings())
    if (acts(nav, here, binding)) last.set(binding.sequence.join(''), binding);
  const byReader = [...last.values()].sort((a, b) => Number(b.layer === 'user') - Number(a.layer === 'user'));
  const found = new Map<string, Sequence[]>();
  for (const { command, sequence, maps } of byReader) {
    if (command === null || maps || sequence.some(chord => reserved.has(chord))) continue;
    found.set(command, [...(found.get(command) ?? []), sequence]);
  }
  return found;
}

/** As the engine decides it for a key that is pressed there. */
function acts(
  nav: Keynav,
  here: ActivePlace,
  { scope, region, mode, command: name, maps, inFields }: Binding,
): boolean {
  if (scope && !(here.origin && (scope as Element).contains(here.origin))) return false;
  if (region !== undefined && region !== here.region) return false;
  if (mode !== undefined && mode !== here.mode) return false;
  if (name === null) return true;
  const command = maps ? undefined : nav.commands.get(name);
  if (!maps && !command) return false;
  const isTyping = here.mode === 'insert';
  if (isTyping) return inFields ?? (mode === 'insert' || command?.inFields === true);
  if (here.isInModal && !maps && !scope && !command?.inModals) return false;
  return !command || !here.idle.has(command);
}

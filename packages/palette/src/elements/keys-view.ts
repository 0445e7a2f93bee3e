/** Keys drawn for eyes, with words for ears beside them. */

import type { Keynav } from 'keynav';
import { html, nothing, type TemplateResult } from 'lit';

/** The first sequence of a command as key caps, or nothing when it has none. */
export function keysView(nav: Keynav | undefined, command: string): TemplateResult | typeof nothing {
  const [first] = nav?.keysFor(command) ?? [];
  if (!nav || !first) return nothing;
  return html`<span part="keys" aria-hidden="true"
    >${nav.print(first).map(key => html`<kbd part="key">${key}</kbd>`)}</span
  >`;
}

/** The first sequence of a command as words, for an accessible name; empty when it has none. */
export function keysWords(nav: Keynav | undefined, command: string): string {
  const [first] = nav?.keysFor(command) ?? [];
  return nav && first ? `, keys ${nav.speak(first)}` : '';
}

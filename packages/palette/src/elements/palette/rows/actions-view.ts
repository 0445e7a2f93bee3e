/** The toolbar of the current row, which is outside the list because options must not contain focusable elements. */

import { html, nothing, type TemplateResult } from 'lit';
import { actionsOf, type ActionParts } from './actions.js';
import type { Item, ItemAction } from '../../../items/item.js';
import { dom } from '../../../dom.js';

/** The parts that the toolbar needs. */
export interface ToolbarParts extends ActionParts {
  readonly item: Item;
  /** Whether Tab moves to it. */
  readonly hasKey: boolean;
  /** Moves the focus back to the field. */
  readonly onLeave: () => void;
  readonly onRun: (action: ItemAction) => void;
}

/** Returns a button for each action, after the key that moves to them. */
export function toolbarView(parts: ToolbarParts): TemplateResult {
  const { item, hasKey, strings, onLeave, onRun } = parts;
  const onKey = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (event.key === 'Escape') onLeave();
    else if (step === 0) return;
    else dom(besideIn(event, step))?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return html`${hasKey ? html`<span class="to-actions" aria-hidden="true">${strings.toActions}</span>` : nothing}
    <div part="actions" role="toolbar" aria-label=${strings.actions} @keydown=${onKey}>
      ${actionsOf(item, parts).map(
        action =>
          html`<button part="action" type="button" @click=${() => onRun(action)}>${action.title}</button>`,
      )}
    </div>`;
}

/** Returns 1 for a key that moves forward and -1 for one that moves back, depending on the writing direction. */
function stepOf(event: KeyboardEvent): number {
  const isRtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
  if (event.key === 'ArrowRight') return isRtl ? -1 : 1;
  if (event.key === 'ArrowLeft') return isRtl ? 1 : -1;
  return 0;
}

function besideIn(event: KeyboardEvent, step: number): HTMLElement | undefined {
  const buttons = [...dom(event.currentTarget as Element).querySelectorAll('button')];
  const at = buttons.findIndex(button => event.composedPath().includes(button));
  return buttons[(at + step + buttons.length) % buttons.length];
}

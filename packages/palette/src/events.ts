/** The events of the elements. */

import type { Item } from './items/item.js';
import { dom } from './dom.js';

/** Why a dialog closed. */
export type HideReason = 'escape' | 'backdrop' | 'select' | 'keys' | 'api';

/** The details of each event, by type. */
export interface EventDetails {
  'vim-show': { readonly mode: string };
  'vim-after-show': undefined;
  'vim-hide': { readonly reason: HideReason };
  'vim-after-hide': undefined;
  'vim-input': { readonly query: string; readonly mode: string };
  'vim-highlight': { readonly id: string | null; readonly previous: string | null };
  'vim-select': {
    readonly id: string;
    readonly href: string | undefined;
    readonly item: Item;
    /** The argument that was chosen or typed, for an item that takes one. */
    readonly argument: string | undefined;
    readonly query: string;
    readonly mode: string;
    readonly newTab: boolean;
    /** Undefined if the item was chosen by a key of its own while the palette was closed. */
    readonly originalEvent: MouseEvent | KeyboardEvent | undefined;
  };
  'vim-query': { readonly query: string; readonly mode: string };
  'vim-source-load': { readonly source: string; readonly count: number };
  'vim-source-error': { readonly source: string; readonly reason: string };
  'vim-theme-preview': { readonly id: string };
  'vim-theme-change': { readonly id: string };
  'vim-theme-revert': { readonly id: string };
  'vim-font-preview': { readonly id: string };
  'vim-font-change': { readonly id: string };
  'vim-font-revert': { readonly id: string };
  'vim-font-error': { readonly id: string; readonly reason: string };
}

const CANCELABLE = new Set(['vim-show', 'vim-hide', 'vim-select', 'vim-theme-change', 'vim-font-change']);

/** Dispatches an event that bubbles and crosses shadow roots; returns false if it was cancelled. */
export function send<K extends keyof EventDetails>(
  from: EventTarget,
  type: K,
  detail: EventDetails[K],
): boolean {
  return dom(from).dispatchEvent(
    new CustomEvent(type, { bubbles: true, composed: true, cancelable: CANCELABLE.has(type), detail }),
  );
}

type ElementEvents = { [K in keyof EventDetails]: CustomEvent<EventDetails[K]> };

declare global {
  interface HTMLElementEventMap extends ElementEvents {}
}

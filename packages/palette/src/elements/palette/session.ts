/** Where a reader is in an open palette: the mode, the words typed, the items gone into. A value, and rules over it. */

import type { Item } from '../../items/item.js';
import type { Level } from '../../items/breadcrumbs.js';

/** How a palette is opened. */
export interface ShowOptions {
  /** The name of a mode, or the id of a source. Defaults to the palette's own `mode`. */
  readonly mode?: string;
  /** Empty by default, or the last query with `restore="select"`. */
  readonly query?: string;
  /** The id of an item; its children are shown. */
  readonly page?: string;
}

/** One state of an open palette. */
export interface Session {
  /** The name of a mode, or the id of a source. */
  readonly mode: string;
  readonly query: string;
  readonly levels: readonly Level[];
  /** The mode or the item with which it was opened: out of that leads only closing. */
  readonly openedAs: string;
}

/** Nothing typed, nothing chosen. */
export const atRest: Session = { mode: '', query: '', levels: [], openedAs: 'palette' };

/** Opened in a mode, with a query, maybe inside an item. */
export function openedIn(mode: string, query: string, below?: Item): Session {
  const levels = below ? [{ of: below, from: { mode, query: '', id: '' } }] : [];
  return { mode, query, levels, openedAs: below ? below.id : mode === '' ? 'palette' : mode };
}

/** The level in which the reader is. */
export function levelOf({ levels }: Session): Level | undefined {
  return levels.at(-1);
}

/** Whether there is anywhere to go back to, be it out of the palette. */
export function isInside({ mode, levels }: Session): boolean {
  return mode !== '' || levels.length > 0;
}

/** In another mode, with nothing typed. */
export function inMode(session: Session, mode: string): Session {
  return { ...session, mode, query: '', levels: [] };
}

/** With other words. */
export function withQuery(session: Session, query: string): Session {
  return { ...session, query };
}

/** Inside an item. */
export function into(session: Session, item: Item): Session {
  const { mode, query, levels } = session;
  return { ...session, query: '', levels: [...levels, { of: item, from: { mode, query, id: item.id } }] };
}

/** What a step back leads to: out of an item to its row, out of a mode to everything; null where it closes. */
export function backFrom(session: Session): { readonly session: Session; readonly id: string } | null {
  const { mode, levels, openedAs } = session;
  const level = levels.at(-1);
  if (level) {
    if (levels.length === 1 && openedAs === level.of.id) return null;
    return {
      session: { ...session, mode: level.from.mode, query: level.from.query, levels: levels.slice(0, -1) },
      id: level.from.id,
    };
  }
  return mode !== '' && openedAs === 'palette' ? { session: inMode(session, ''), id: '' } : null;
}

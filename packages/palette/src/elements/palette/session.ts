/** The state of an open palette as a value: the mode, the query, and the items that the reader has opened. */

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

/** The state of an open palette. */
export interface Session {
  /** The name of a mode, or the id of a source. */
  readonly mode: string;
  readonly query: string;
  readonly levels: readonly Level[];
  /** The mode or item with which it was opened; going back from there closes it. */
  readonly openedAs: string;
}

/** The state of a closed palette. */
export const atRest: Session = { mode: '', query: '', levels: [], openedAs: 'palette' };

/** Returns the state of a palette that opens in a mode, with a query, optionally inside an item. */
export function openedIn(mode: string, query: string, below?: Item): Session {
  const levels = below ? [{ of: below, from: { mode, query: '', id: '' } }] : [];
  return { mode, query, levels, openedAs: below ? below.id : mode === '' ? 'palette' : mode };
}

/** Returns the innermost item that the reader has opened. */
export function levelOf({ levels }: Session): Level | undefined {
  return levels.at(-1);
}

/** Returns whether the reader can go back, out of an item or a mode. */
export function isInside({ mode, levels }: Session): boolean {
  return mode !== '' || levels.length > 0;
}

/** Returns the state in another mode, with an empty query. */
export function inMode(session: Session, mode: string): Session {
  return { ...session, mode, query: '', levels: [] };
}

/** Returns the state with another query. */
export function withQuery(session: Session, query: string): Session {
  return { ...session, query };
}

/** Returns the state inside an item. */
export function into(session: Session, item: Item): Session {
  const { mode, query, levels } = session;
  return { ...session, query: '', levels: [...levels, { of: item, from: { mode, query, id: item.id } }] };
}

/** Returns the state after going back, and the id of the row to select; null if that closes the palette. */
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

/** Pages to the columns of an index file. */

import { INDEX_VERSION, slugOf, type IndexList, type IndexTexts } from '../search/index-format.js';
import { pathOf } from './address.js';

/** A page as it goes into an index. */
export interface IndexPage {
  /** The address from the base on, not encoded: `guide/`, `notes.html`; empty for the home page. */
  readonly address: string;
  readonly title: string;
  readonly text?: string;
  readonly heads: readonly IndexHead[];
}

/** A heading of such a page. */
export interface IndexHead {
  /** Its id; empty when it has none. */
  readonly anchor: string;
  readonly title: string;
  readonly level: number;
  readonly text?: string;
}

/** The rows of all pages, with the texts apart. */
export interface Rows {
  readonly list: IndexList;
  readonly texts: IndexTexts;
}

/** Makes rows. Where addresses are clean the list says that its paths are addresses as they stand. */
export function rowsOf(pages: readonly IndexPage[], base: string, isClean: boolean): Rows {
  const sections = [...new Set(pages.map(sectionOf))];
  const heads = pages.flatMap((page, i) => page.heads.map(head => ({ ...head, page: i })));
  return {
    list: {
      v: INDEX_VERSION,
      base,
      ...(isClean ? { exact: true } : {}),
      pages: pages.map(page => [
        pathOf(page.address, isClean),
        page.title,
        sections.indexOf(sectionOf(page)),
      ]),
      heads: heads.map(({ page, anchor, title, level }) => [
        page,
        anchor !== '' && anchor === slugOf(title) ? 0 : anchor,
        title,
        level,
      ]),
      sections,
    },
    texts: {
      v: INDEX_VERSION,
      pages: pages.map(({ text = '' }) => text),
      heads: heads.map(({ text = '' }) => text),
    },
  };
}

/** The list with the texts in its rows. */
export function withTexts({ list, texts }: Rows): IndexList {
  return {
    ...list,
    pages: list.pages.map((row, i) => (texts.pages[i] ? [...row, texts.pages[i]] : row) as typeof row),
    heads: list.heads.map((row, i) => (texts.heads[i] ? [...row, texts.heads[i]] : row) as typeof row),
  };
}

function sectionOf({ address }: IndexPage): string {
  return /^[^/]+(?=\/)/.exec(address)?.[0] ?? '';
}

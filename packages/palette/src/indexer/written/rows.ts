/** Converts pages to the rows of an index file. */

import { INDEX_VERSION, slugOf, type IndexList, type IndexTexts } from '../../search/index-format.js';
import { pathOf } from '../site/address.js';
import type { Section } from './full-text.js';

/** A page to put into an index. */
export interface IndexPage {
  /** The address relative to the base, not percent-encoded: `guide/`, `notes.html`; empty for the home page. */
  readonly address: string;
  readonly title: string;
  /** The beginning of its text. */
  readonly text?: string;
  /** The whole text before its first heading, with a line for each block; needed for a full-text index. */
  readonly intro?: string;
  /** Its headings and terms, in document order. */
  readonly heads: readonly IndexHead[];
}

/** A heading of a page to put into an index. */
export interface IndexHead {
  /** Its id; empty if it has none, and then links find it by its text. */
  readonly anchor: string;
  readonly title: string;
  /** 2 to 6. */
  readonly level: number;
  /** The beginning of the text below it; for a full-text index the whole of it, with a line for each block. */
  readonly text?: string;
}

/** The rows of all pages and headings, and their texts separately. */
export interface Rows {
  readonly list: IndexList;
  readonly texts: IndexTexts;
}

/**
 * Returns the rows of the pages. If `isClean`, addresses omit `.html`, and the list is marked so that its paths are
 * used unchanged. Texts are left out unless `hasTexts`.
 */
export function rowsOf(pages: readonly IndexPage[], base: string, isClean: boolean, hasTexts = true): Rows {
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
      pages: pages.map(({ text = '' }) => (hasTexts ? text : '')),
      heads: heads.map(({ text = '' }) => (hasTexts ? text : '')),
    },
  };
}

/** Returns the list with each text in its row. */
export function withTexts({ list, texts }: Rows): IndexList {
  return {
    ...list,
    pages: list.pages.map((row, i) => (texts.pages[i] ? [...row, texts.pages[i]] : row) as typeof row),
    heads: list.heads.map((row, i) => (texts.heads[i] ? [...row, texts.heads[i]] : row) as typeof row),
  };
}

/** Returns the sections of a full-text index: each page, followed by its headings. */
export function sectionsOfRows(pages: readonly IndexPage[], { list }: Rows): Section[] {
  return pages.flatMap(({ title: page, intro = '', heads }, i): Section[] => {
    const path = list.pages[i]?.[0] ?? '';
    const own = { path, page, anchor: '', title: page, level: 1, text: intro };
    return [
      own,
      ...heads.map(({ anchor, title, level, text = '' }) => ({ path, page, anchor, title, level, text })),
    ];
  });
}

function sectionOf({ address }: IndexPage): string {
  return /^[^/]+(?=\/)/.exec(address)?.[0] ?? '';
}

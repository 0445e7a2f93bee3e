/** An index that Pagefind made, as a source of the palette. Written against Pagefind 1.6. */

import type { ItemInput } from '../items/item.js';
import { lazy } from '../loading/lazy.js';
import type { Source } from './source.js';

/** How it is asked. */
export interface PagefindOptions {
  readonly label?: string;
  /** How many pages are fetched for a query, 8 unless told: each is a request. */
  readonly pages?: number;
  /** A character that leads from the empty field to it alone. */
  readonly prefix?: string;
}

/** What is used of Pagefind's own module. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<Page> }[] } | null>;
}

interface Page {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly plain_excerpt?: string;
  readonly excerpt: string;
  readonly sub_results?: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
  }[];
}

/**
 * The source for the folder that Pagefind wrote, as `/pagefind/`; against the document's address. Its own script is loaded with the
 * first query, from that folder.
 */
export function pagefindSource(folder: string, options: PagefindOptions = {}): Source {
  const { label = 'Pagefind', pages = 8, prefix } = options;
  let attempts = 0;
  const pagefind = lazy(() => load(addressIn(folder, attempts++)));
  return {
    id: 'pagefind',
    label,
    debounce: 100,
    ...(prefix === undefined ? {} : { prefix }),
    async search(query, { signal }) {
      const found = await (await pagefind.load()).search(query);
      const first = found?.results.slice(0, pages) ?? [];
      return signal.aborted ? [] : (await Promise.all(first.map(result => result.data()))).flatMap(itemsOf);
    },
  };
}

/** Firefox 153 keeps that a module could not be had: the next try has an address of its own. */
function addressIn(folder: string, failures: number): string {
  const address = new URL('pagefind.js', new URL(folder, document.baseURI));
  if (failures > 0) address.search = `?${failures}`;
  return address.href;
}

async function load(address: string): Promise<Pagefind> {
  try {
    const pagefind = (await import(/* @vite-ignore */ /* webpackIgnore: true */ address)) as Pagefind;
    await pagefind.init();
    return pagefind;
  } catch {
    throw new Error('The Pagefind index is missing');
  }
}

/** A page, and the headings in it under which something was found. */
function itemsOf({ url, meta, excerpt, sub_results: parts = [] }: Page): readonly ItemInput[] {
  const title = meta.title || url;
  const page: ItemInput = { id: `pagefind ${url}`, kind: 'page', title, href: url, detail: textOf(excerpt) };
  const below = parts.filter(part => part.url !== url);
  return [
    page,
    ...below.map((part): ItemInput => ({
      id: `pagefind ${part.url}`,
      kind: 'heading',
      title: `${title}: ${part.title}`,
      href: part.url,
      detail: textOf(part.excerpt),
    })),
  ];
}

const SIGNS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  amp: '&',
};

/** An excerpt as text: it comes as markup, with the words that were found marked. Nothing of it is parsed as HTML. */
function textOf(excerpt: string): string {
  return excerpt
    .replace(/<\/?mark>/g, '')
    .replace(/&(lt|gt|quot|amp|#39|#x27);/g, (_, name: string) => SIGNS[name] ?? '');
}

/** The source for an index by Pagefind. Tested with Pagefind 1.6. */

import type { ItemInput } from '../items/item.js';
import { lazy } from '../loading/lazy.js';
import type { Source } from './source.js';
import { dom } from '../dom.js';

/** The options of the source. */
export interface PagefindOptions {
  readonly label?: string;
  /** How many pages are fetched for a query, one request each. Defaults to 8. */
  readonly pages?: number;
  /** A character that, typed into the empty field, searches only this source. */
  readonly prefix?: string;
}

/** The part of Pagefind's module that is used. */
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
 * Returns the source for the folder that Pagefind wrote, such as `/pagefind/`, relative to the document. Pagefind's script is loaded
 * from that folder with the first query.
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

/** Returns the address for an attempt: Firefox 153 caches the failure of a module, so each attempt needs another address. */
function addressIn(folder: string, failures: number): string {
  const address = new URL('pagefind.js', new URL(folder, dom(document).baseURI));
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

/** Returns a page and its headings under which something was found. */
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

/** Returns an excerpt as plain text. Pagefind returns markup, which is not parsed as HTML. */
function textOf(excerpt: string): string {
  return excerpt
    .replace(/<\/?mark>/g, '')
    .replace(/&(lt|gt|quot|amp|#39|#x27);/g, (_, name: string) => SIGNS[name] ?? '');
}

/** Emits all files of the site through rollup. */
import { readFileSync } from 'node:fs';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PluginContext } from 'rollup';
import { documentOf } from '../layouts/document.js';
import { notFound } from '../layouts/not-found.js';
import type { Files } from '../layouts/view.js';
import { outputOf } from './address.js';
import { assetsOf } from './assets.js';
import { rulesText } from './classes.js';
import { feedOf } from './feed.js';
import { fontFaces, fontLicences } from './fonts.js';
import { initScript } from './init-script.js';
import { linkPage } from './links.js';
import type { Page, Site } from './page.js';
import { problemOfThrown, type Problem } from './problem.js';
import { searchIndex } from './search.js';
import { robotsOf, sitemapOf } from './sitemap.js';
import { stylesheetOf } from './stylesheet.js';

type Emit = (name: string, bytes: string | Uint8Array) => void;

/**
 * Emits pages, style sheet, fonts, search index, feed and sitemap. Returns problems with links, and with pages that
 * could not be rendered. `styles` is the entry of the style sheet, `main` the file name of the client code.
 */
export async function emitSite(
  context: PluginContext,
  site: Site,
  styles: string,
  main: string | undefined,
): Promise<Problem[]> {
  const emit: Emit = (fileName, source) => void context.emitFile({ type: 'asset', fileName, source });
  const hashed = (name: string, source: string | Uint8Array): string =>
    context.getFileName(context.emitFile({ type: 'asset', name, source }));
  const files = await emitFiles(context, site, styles, main, emit, hashed);
  const problems = emitPages(site, files, emit, hashed);
  for (const written of searchIndex(site)) emit(written.name, written.text);
  const [feed, map] = [feedOf(site), await sitemapOf(site)];
  if (feed) emit('feed.xml', feed);
  if (map) emit('sitemap.xml', map);
  emit('robots.txt', robotsOf(site));
  return problems;
}

async function emitFiles(
  context: PluginContext,
  site: Site,
  styles: string,
  main: string | undefined,
  emit: Emit,
  hashed: (name: string, source: string | Uint8Array) => string,
): Promise<Files> {
  // The style sheet is in the same folder as the fonts.
  const faces = fontFaces((name, bytes) => hashed(name, bytes).replace(/^assets\//, './'));
  for (const { name, bytes } of fontLicences()) emit(name, bytes);
  const sheet = await stylesheetOf(styles, [
    faces,
    rulesText([...site.byPath.values()].map(page => page.rules)),
  ]);
  for (const file of sheet.files) context.addWatchFile(file);
  return {
    style: site.base + hashed('site.css', sheet.text),
    init: site.base + hashed('init.js', initScript()),
    main: main === undefined ? '' : site.base + main,
    icon: site.base + hashed('icon.svg', readFileSync(new URL('../../styles/icon.svg', import.meta.url))),
    search: `${site.base}search.json`,
    feed: site.url === undefined ? '' : `${site.base}feed.xml`,
  };
}

function emitPages(
  site: Site,
  files: Files,
  emit: Emit,
  hashed: (name: string, bytes: Buffer) => string,
): Problem[] {
  const assets = assetsOf(site.base, hashed);
  const place = new Map(site.pages.map((page, i) => [page, i]));
  const problems: Problem[] = [];
  const emitPage = (page: Page, i: number | undefined): void => {
    const linked = linkPage(page, site, assets);
    const [previous, next] = i === undefined ? [] : [site.pages[i - 1], site.pages[i + 1]];
    emit(
      outputOf(page.source.path),
      htmlOf(documentOf({ site, page, body: linked.body, previous, next, files })),
    );
    problems.push(...linked.problems);
  };
  for (const page of site.byPath.values()) {
    try {
      emitPage(page, place.get(page));
    } catch (error) {
      problems.push(problemOfThrown(page.source.file, error));
    }
  }
  if (!site.byPath.has('404')) emitPage(notFound(site), undefined);
  return problems;
}

const htmlOf = (tree: Root): string => `${toHtml(tree)}\n`;

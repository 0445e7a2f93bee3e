/** The rollup plugin that reads Markdown and emits the site. */
import { rm } from 'node:fs/promises';
import type { OutputBundle, Plugin, PluginContext } from 'rollup';
import { startReading, type Reading } from './build.js';
import { emitSite } from './emit.js';
import { isSafeToClear } from './output.js';
import type { Identity, Mount } from './page.js';
import { problemText, type Problem } from './problem.js';
import { siteOf } from './site.js';

/** Options of the plugin. */
export interface SiteOptions {
  readonly content: readonly Mount[];
  readonly identity: Identity;
  /** Whether errors fail the build. Otherwise all problems are warnings; pages that cannot be rendered are left out. */
  readonly strict: boolean;
  /** The entry of the style sheet. */
  readonly styles: string;
  /** The folder to write to; it is emptied first if an earlier build wrote it. */
  readonly outDir: string;
}

/** A rollup plugin that builds the site in addition to the client code that rollup bundles. */
export function site(options: SiteOptions): Plugin {
  const read = startReading(options.content);
  let reading: Reading = { pages: [], problems: [], watched: [] };
  return {
    name: 'site',
    async buildStart() {
      reading = await read();
      if (reading.pages.length === 0) failWithoutPages(this, reading, options.content);
      for (const file of reading.watched) this.addWatchFile(file);
      this.addWatchFile(options.styles);
    },
    async generateBundle(_, bundle, isWrite) {
      const whole = siteOf(reading.pages, options.content, options.identity);
      const problems = [
        ...reading.problems,
        ...(await emitSite(this, whole, options.styles, mainOf(bundle))),
      ];
      // In watch mode, authors see their page despite the errors; only a final build fails.
      report(this, problems, options.strict && !this.meta.watchMode);
      if (isWrite && !this.meta.watchMode && (await isSafeToClear(options.outDir, options.content)))
        await rm(options.outDir, { recursive: true });
    },
  };
}

function failWithoutPages(context: PluginContext, reading: Reading, content: readonly Mount[]): never {
  for (const problem of reading.problems) context.warn(problemText(problem));
  const folders = content.map(mount => mount.dir).join(' and ');
  return context.error({ message: `${folders}:1: there is no Markdown here to build a site of`, stack: '' });
}

const mainOf = (bundle: OutputBundle): string | undefined =>
  Object.values(bundle).find(it => it.type === 'chunk' && it.isEntry)?.fileName;

function report(context: PluginContext, problems: readonly Problem[], isStrict: boolean): void {
  const errors = problems.filter(problem => problem.level === 'error');
  const last = isStrict ? errors.pop() : undefined;
  for (const problem of problems) if (problem !== last) context.warn(problemText(problem));
  // A stack would point to the code of the build, where nothing is wrong.
  if (last) context.error({ message: problemText(last), stack: '' });
}

/** Stylesheet: joins and minifies all CSS to one text. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { bundleAsync, transform } from 'lightningcss';

const require = createRequire(import.meta.url);

export interface Sheet {
  readonly text: string;
  /** Files that went in; a change in one calls for a new build. */
  readonly files: readonly string[];
}

/** Bundles `entry` with its imports, from packages too, and adds rules that the build made. */
export async function stylesheetOf(entry: string, added: readonly string[]): Promise<Sheet> {
  const files: string[] = [];
  const { code } = await bundleAsync({
    filename: entry,
    resolver: {
      resolve: (specifier, from) => locate(specifier, from),
      read(file) {
        if (file === nothing) return '';
        files.push(file);
        return readFileSync(file, 'utf8');
      },
    },
  });
  const whole = [code.toString(), ...added].join('\n');
  const { code: minified } = transform({
    filename: entry,
    code: Buffer.from(whole),
    minify: true,
    errorRecovery: true,
  });
  return { text: minified.toString(), files };
}

/** Stands for a package's stylesheet that has not been built yet. */
const nothing = resolve('/nothing.css');

function locate(specifier: string, from: string): string {
  if (specifier.startsWith('.')) return resolve(dirname(from), specifier);
  try {
    const file = require.resolve(specifier);
    return existsSync(file) ? file : nothing;
  } catch {
    return nothing;
  }
}

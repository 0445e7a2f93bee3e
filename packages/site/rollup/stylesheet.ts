/** Bundles and minifies the CSS of the site. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { bundleAsync, transform } from 'lightningcss';

const require = createRequire(import.meta.url);

/** A bundled style sheet. */
export interface Sheet {
  readonly text: string;
  /** The source files to watch for changes. */
  readonly files: readonly string[];
}

/** Bundles `entry` with its imports, including those from packages, and appends rules that the build generated. */
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

/** Replaces a style sheet of a package that is not built yet. */
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

/** Reads the palette's classic script that applies the stored theme and font to a page. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Returns the text of the script, minified if possible. If the palette is not built, it only sets `data-js`. */
export function initScript(): string {
  const file = initFile();
  if (file === undefined) return "document.documentElement.setAttribute('data-js','');";
  // TypeScript adds `export {}` to mark a module, which is an error in a classic script.
  return readFileSync(file, 'utf8')
    .replace(/^\/\/# sourceMappingURL=.*$/m, '')
    .replace(/^export \{\};?$/m, '');
}

function initFile(): string | undefined {
  try {
    const plain = require.resolve('@keynav/palette/init.js');
    return [join(dirname(plain), 'init.min.js'), plain].find(file => existsSync(file));
  } catch {
    return undefined;
  }
}

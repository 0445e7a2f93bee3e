/** Init script: finds the palette's classic script that puts the remembered looks on the page. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Prefers the minified file. Until the palette is built, pages at least know that scripts run. */
export function initScript(): string {
  const file = initFile();
  if (file === undefined) return "document.documentElement.setAttribute('data-js','');";
  // The compiler ends each file as a module, which a classic script must not be.
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

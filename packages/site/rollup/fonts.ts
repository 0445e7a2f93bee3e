/** The font families that readers can choose, as `@font-face` rules for files of the fontsource packages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

interface Family {
  readonly name: string;
  readonly from: string;
  /** The beginning of its file names: `inter` in `inter-latin-wght-normal.woff2`. */
  readonly file: string;
  /** The name of the axis or weight in the file name, and the weights that the file covers. */
  readonly weights: readonly (readonly [name: string, weight: string])[];
}

const fixedWeights = [
  ['400', '400'],
  ['700', '700'],
] as const;

/** The families with files. The default, the system's monospaced font, needs none. */
export const families: readonly Family[] = [
  {
    name: 'JetBrains Mono Variable',
    from: '@fontsource-variable/jetbrains-mono',
    file: 'jetbrains-mono',
    weights: [['wght', '100 800']],
  },
  { name: 'IBM Plex Mono', from: '@fontsource/ibm-plex-mono', file: 'ibm-plex-mono', weights: fixedWeights },
  {
    name: 'Atkinson Hyperlegible Mono',
    from: '@fontsource/atkinson-hyperlegible-mono',
    file: 'atkinson-hyperlegible-mono',
    weights: fixedWeights,
  },
  {
    name: 'Inter Variable',
    from: '@fontsource-variable/inter',
    file: 'inter',
    weights: [['wght', '100 900']],
  },
  {
    name: 'Source Serif 4 Variable',
    from: '@fontsource-variable/source-serif-4',
    file: 'source-serif-4',
    weights: [['wght', '200 900']],
  },
];

const subsets = ['latin', 'latin-ext'] as const;
const styles = ['normal', 'italic'] as const;

/** Returns the rules. `emit` receives each file, and returns its address relative to the style sheet. */
export function fontFaces(emit: (name: string, bytes: Buffer) => string): string {
  return families.flatMap(family => facesOf(family, emit)).join('\n');
}

/** Returns the licence of each family, which must be distributed with its files. */
export function fontLicences(): { readonly name: string; readonly bytes: Buffer }[] {
  return families.map(family => ({
    name: `fonts/${family.file}.txt`,
    bytes: readFileSync(join(folderOf(family), 'LICENSE')),
  }));
}

const folderOf = (family: Family): string => dirname(require.resolve(`${family.from}/package.json`));

function facesOf(family: Family, emit: (name: string, bytes: Buffer) => string): string[] {
  const folder = folderOf(family);
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const faces: string[] = [];
  for (const subset of subsets)
    for (const [axis, weight] of family.weights)
      for (const style of styles) {
        const name = `${family.file}-${subset}-${axis}-${style}.woff2`;
        const url = emit(name, readFileSync(join(folder, 'files', name)));
        faces.push(
          `@font-face{font-family:'${family.name}';font-style:${style};font-weight:${weight};font-display:swap;` +
            `src:url(${url}) format('woff2');unicode-range:${ranges[subset]}}`,
        );
      }
  return faces;
}

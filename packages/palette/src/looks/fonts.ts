/** The default list of fonts for pickers. */

/** A font to choose from. */
export interface Font {
  readonly id: string;
  /** The name that pickers show. */
  readonly label: string;
  /** A CSS font stack, of which only the first font is loaded before it is shown. */
  readonly family: string;
  /** `legible` is a font designed for readers with low vision. */
  readonly kind: 'mono' | 'sans' | 'serif' | 'legible';
}

const mono = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';
const sans = 'system-ui, sans-serif';
const serif = 'ui-serif, "Iowan Old Style", Charter, Cambria, Georgia, serif';

/** The default list of fonts. Fonts that the system lacks need `@font-face` rules in the site's own style sheets. */
export const fonts: readonly Font[] = [
  { id: 'system-mono', label: 'System mono', family: mono, kind: 'mono' },
  {
    id: 'jetbrains-mono',
    label: 'JetBrains Mono',
    family: `"JetBrains Mono Variable", ${mono}`,
    kind: 'mono',
  },
  { id: 'plex-mono', label: 'IBM Plex Mono', family: `"IBM Plex Mono", ${mono}`, kind: 'mono' },
  {
    id: 'atkinson-mono',
    label: 'Atkinson Hyperlegible Mono',
    family: `"Atkinson Hyperlegible Mono", ${mono}`,
    kind: 'legible',
  },
  { id: 'inter', label: 'Inter', family: `"Inter Variable", ${sans}`, kind: 'sans' },
  {
    id: 'source-serif',
    label: 'Source Serif 4',
    family: `"Source Serif 4 Variable", ${serif}`,
    kind: 'serif',
  },
  { id: 'system-sans', label: 'System sans', family: sans, kind: 'sans' },
  { id: 'system-serif', label: 'System serif', family: serif, kind: 'serif' },
];

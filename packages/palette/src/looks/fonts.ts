/** The fonts that a picker offers when a site gives none of its own. */

/** One font that can be chosen. `family` is a whole CSS stack; only its first name is waited for. */
export interface Font {
  readonly id: string;
  readonly label: string;
  readonly family: string;
  readonly kind: 'mono' | 'sans' | 'serif' | 'legible';
}

const mono = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';
const sans = 'system-ui, sans-serif';
const serif = 'ui-serif, "Iowan Old Style", Charter, Cambria, Georgia, serif';

/** The default list. Faces that are not the system's must be brought by the site's own `@font-face` rules. */
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

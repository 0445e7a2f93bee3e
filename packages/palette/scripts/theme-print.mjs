/** Prints theme records as the files we ship. */
import { roles } from './theme-table.mjs';

const made = 'Made by packages/palette/scripts/themes.mjs; edit the script, not this file.';

const header = `/* ${made}
   Every text colour reaches 4.5:1 (7:1 in high-contrast) on every surface it may stand on.
   --vim-border is for decorative lines and may be faint; where an edge is the only sign of a control, draw it in
   --vim-muted, and a focus ring in --vim-accent: both reach 3:1. */
`;

/** The roles a picker shows of a theme. */
export const swatchRoles = ['bg', 'fg', 'accent', 'code-token-keyword', 'code-token-string'];

/** One rule: a selector and the theme's custom properties. */
const rule = (selector, { scheme, colors }, indent = '') =>
  [
    `${indent}${selector} {`,
    `${indent}  color-scheme: ${scheme};`,
    ...roles.map(role => `${indent}  --vim-${role}: ${colors[role]};`),
    `${indent}}`,
    '',
  ].join('\n');

/**
 * The rules of one theme. Light is what a page without a script gets, dark the same where the system is dark.
 * `:where` keeps a theme that was chosen, in whatever order the files are linked, above these two.
 */
function rules(record) {
  const chosen = `[data-theme='${record.id}']`;
  if (record.id === 'light') return rule(`:where(:root),\n${chosen}`, record);
  if (record.id !== 'dark') return rule(chosen, record);
  const system = rule(':where(:root):not([data-theme])', record, '  ');
  return `${rule(chosen, record)}@media (prefers-color-scheme: dark) {\n${system}}\n`;
}

const index =
  records => `/** The themes that can be chosen: small records for a picker; the colours are in the CSS files beside. */
// ${made}

/** One theme: what a picker shows of it. Swatches are background, text, accent, keyword and string. */
export interface Theme {
  readonly id: string;
  readonly label: string;
  readonly scheme: 'light' | 'dark';
  readonly swatches: readonly string[];
  readonly credit: string;
}

/** Every theme that \`@keynav/palette/themes/all.css\` holds, light and dark first. */
export const themes: readonly Theme[] = [
${records.map(line).join('\n')}
];
`;

function line({ id, label, scheme, colors, credit }) {
  const swatches = swatchRoles.map(role => `'${colors[role]}'`).join(', ');
  return `  { id: '${id}', label: '${label}', scheme: '${scheme}', swatches: [${swatches}], credit: '${credit}' },`;
}

const report = records =>
  Object.fromEntries(records.map(({ id, from, scheme, report }) => [id, { from, scheme, roles: report }]));

/** All files of the themes folder: name to text. */
export function files(records) {
  return {
    ...Object.fromEntries(records.map(record => [`${record.id}.css`, header + rules(record)])),
    'all.css': header + records.map(rules).join(''),
    'index.ts': index(records),
    'report.json': `${JSON.stringify(report(records), null, 1)}\n`,
  };
}

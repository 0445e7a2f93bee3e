/** Figures printed as a Markdown table, with what they were measured on. */

import { readFile } from 'node:fs/promises';
import os from 'node:os';

/** Prints a table: a row a record, a column a key. */
export function printTable(rows) {
  const columns = Object.keys(rows[0]);
  const line = cells => `| ${cells.join(' | ')} |`;
  process.stdout.write(
    `\n${[line(columns), line(columns.map(() => '---')), ...rows.map(row => line(columns.map(column => row[column])))].join('\n')}\n`,
  );
}

/** The date, the machine's cores and the browser, for under the table. */
export function printConditions(browserVersion) {
  process.stdout.write(
    `\n${new Date().toISOString().slice(0, 10)}, Chromium ${browserVersion}, Node ${process.versions.node}, ${os.cpus().length} cores. Ratios are to be trusted, single figures less.\n`,
  );
}

/** The version of an installed package, read from its own description. */
export async function versionOf(name) {
  return JSON.parse(await readFile(new URL(`./node_modules/${name}/package.json`, import.meta.url), 'utf8'))
    .version;
}

/** The middle value. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

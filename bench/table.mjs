/** Prints results as a Markdown table, with the conditions of the measurement. */

import { readFile } from 'node:fs/promises';
import os from 'node:os';

/** Prints records as a table: each record is a row, and the keys of the first record are the columns. */
export function printTable(rows) {
  const columns = Object.keys(rows[0]);
  const line = cells => `| ${cells.join(' | ')} |`;
  process.stdout.write(
    `\n${[line(columns), line(columns.map(() => '---')), ...rows.map(row => line(columns.map(column => row[column])))].join('\n')}\n`,
  );
}

/** Prints the date, the versions of Chromium and Node, and the number of cores. */
export function printConditions(browserVersion) {
  process.stdout.write(
    `\n${new Date().toISOString().slice(0, 10)}, Chromium ${browserVersion}, Node ${process.versions.node}, ${os.cpus().length} cores. Ratios are reliable, single figures less so.\n`,
  );
}

/** Resolves with the version of an installed package, from its `package.json`. */
export async function versionOf(name) {
  return JSON.parse(await readFile(new URL(`./node_modules/${name}/package.json`, import.meta.url), 'utf8'))
    .version;
}

/** Returns the median; of an even number of values, the upper of the two in the middle. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

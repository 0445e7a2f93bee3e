/** The indexing benchmark: how long keynav-index and Pagefind take for the same folders, and what they write. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, printTable, versionOf } from '../table.mjs';
import { writeSite } from './site.mjs';

const PAGES = 10_000;
const RUNS = 3;
const MANUAL = '/usr/share/doc/python3.11-doc/html';
const SAMPLE_MS = 20;

const keynav = {
  name: '@keynav/palette',
  program: fileURLToPath(new URL('../../packages/palette/bin/keynav-index.js', import.meta.url)),
  args: (from, to) => [from, '-o', path.join(to, 'search.json')],
  records: text => sum(/^.*\.json: .*/m.exec(text)?.[0] ?? '', /(\d+) (?:page|heading|term)s?\b/g),
};
const pagefind = {
  name: 'pagefind',
  program: fileURLToPath(new URL('../node_modules/pagefind/lib/runner/bin.cjs', import.meta.url)),
  args: (from, to) => ['--site', from, '--output-path', to],
  records: text => sum(text, /Indexed (\d+) pages?/g),
};

/** Runs the benchmark and prints its table. The manual of Python is measured only if it is installed. */
export async function bench() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keynav-index-'));
  try {
    const generated = path.join(folder, 'site');
    const bytes = await writeSite(generated, PAGES);
    const sites = [
      { name: `${PAGES.toLocaleString('en')} generated pages, ${megabytes(bytes)} MB`, from: generated },
    ];
    if (existsSync(MANUAL)) sites.push({ name: 'python3.11-doc', from: MANUAL });
    const rows = [];
    for (const site of sites) rows.push(...(await measure(site, folder)));
    process.stdout.write(
      `\nIndexing, median of ${RUNS} runs of each program, in turns. The records of Pagefind are pages.\n`,
    );
    printTable(rows);
    process.stdout.write(
      `\n${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.cpus().length} cores. Ratios are reliable, single figures less so.\n`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(site, folder) {
  const results = new Map([keynav, pagefind].map(tool => [tool, []]));
  for (let round = 0; round < RUNS; round++) {
    const tools = round % 2 === 0 ? [keynav, pagefind] : [pagefind, keynav];
    for (const tool of tools)
      results.get(tool).push(await runOnce(tool, site.from, path.join(folder, 'out')));
  }
  return Promise.all(
    [...results].map(async ([tool, runs]) => ({
      site: site.name,
      program: `${tool.name} ${await versionOf(tool.name)}`,
      seconds: median(runs.map(({ seconds }) => seconds)).toFixed(2),
      range: `${Math.min(...runs.map(({ seconds }) => seconds)).toFixed(2)} - ${Math.max(...runs.map(({ seconds }) => seconds)).toFixed(2)}`,
      records: runs[0].records,
      files: runs[0].files,
      MB: megabytes(runs[0].bytes),
      'peak memory MB': runs[0].peak > 0 ? megabytes(Math.max(...runs.map(({ peak }) => peak))) : '-',
    })),
  );
}

async function runOnce(tool, from, to) {
  await rm(to, { recursive: true, force: true });
  const start = performance.now();
  const child = spawn(process.execPath, [tool.program, ...tool.args(from, to)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', chunk => (text += chunk));
  let peak = 0;
  const sampling = setInterval(async () => (peak = Math.max(peak, await memoryOf(child.pid))), SAMPLE_MS);
  const code = await new Promise(resolve => child.on('close', resolve));
  clearInterval(sampling);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${tool.name} exited with ${code}: ${text}`);
  return { seconds, peak, records: tool.records(text), ...(await sizeOf(to)) };
}

/** Resolves with the resident memory of a process and its descendants in bytes, or 0 on systems without `/proc`. */
async function memoryOf(id) {
  try {
    const status = await readFile(`/proc/${id}/status`, 'utf8');
    const children = (await readFile(`/proc/${id}/task/${id}/children`, 'utf8')).split(' ').filter(Boolean);
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
    return (await Promise.all(children.map(memoryOf))).reduce((total, child) => total + child, own);
  } catch {
    return 0;
  }
}

async function sizeOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const sizes = await Promise.all(files.map(async file => (await stat(file)).size));
  return { files: files.length, bytes: sizes.reduce((total, size) => total + size, 0) };
}

function sum(text, pattern) {
  return [...text.matchAll(pattern)].reduce((total, [, number]) => total + Number(number), 0);
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}

/** A static server that adds one script tag to each page and records the requests. */

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/steps.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
/** The caching header that docs/indexing.md recommends for the files of an index. */
const KEPT = 'public, max-age=31536000, immutable';
const HASHED = /^\/search\..+\.json$/;

/** The content security policy of the reference site. */
export const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html keynav',
].join('; ');

/** Indexes a folder by the command-line program. Returns its output. */
export async function index(folder, ...options) {
  const program = path.join(root, 'packages/palette/bin/keynav-index.js');
  const { stdout } = await promisify(execFile)('node', [program, folder, ...options]);
  return stdout;
}

/** Creates an empty temporary folder. Returns its path and a function that removes it. */
export async function temporary() {
  const folder = await mkdtemp(path.join(tmpdir(), 'keynav-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * Serves a file from the first folder that contains it, and inserts the markup `palette` at the end of each page. A copy of the
 * built palette is served under `/keynav/`, so a build during the tests does not affect it. In the result, `answers` contains
 * functions that respond instead of a file, by path; `asked` lists the requested paths in order; `hold` delays all responses for a
 * path until the function that it returns is called.
 * @param kept The caching header for the hashed files of an index.
 */
export async function serveSite({ folders, palette, policy = () => undefined, kept = KEPT }) {
  const uploaded = await temporary();
  await cp(path.join(root, 'packages/palette/dist'), uploaded.folder, { recursive: true });
  const places = [
    ['/keynav/', uploaded.folder],
    ['/judge/', path.join(root, 'e2e/drop-in')],
    ...folders.map(folder => ['/', folder]),
  ];
  const answers = new Map();
  const asked = [];
  const held = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://any');
    asked.push(pathname);
    await held.get(pathname);
    const own = answers.get(pathname);
    if (own) own(response);
    else void send(response, decodeURIComponent(pathname), { places, policy, palette, kept });
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    answers,
    asked,
    hold(pathname) {
      let release;
      held.set(pathname, new Promise(resolve => (release = resolve)));
      return () => {
        held.delete(pathname);
        release();
      };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await uploaded.remove();
    },
  };
}

/** Inserts the tags that a site owner adds, and before them the script that records errors. */
function withPalette(html, palette) {
  const scripts =
    '<script src="/judge/witness.js"></script><script type="module" src="/keynav/auto.min.js"></script>';
  return html.replace(/<head>/i, tag => tag + scripts).replace(/<\/body>/i, end => palette + end);
}

async function send(response, pathname, { places, policy, palette, kept }) {
  const file = await fileAt(places, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!file) return void response.writeHead(404).end('not here');
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const isPage = type.startsWith('text/html');
  response.writeHead(200, {
    'content-type': type,
    'cache-control': HASHED.test(pathname) ? kept : 'no-cache',
    ...(isPage && policy(pathname) ? { 'content-security-policy': policy(pathname) } : {}),
  });
  const body = await readFile(file);
  response.end(isPage ? withPalette(body.toString(), palette) : body);
}

async function fileAt(places, pathname) {
  for (const [begin, folder] of places) {
    if (!pathname.startsWith(begin)) continue;
    const file = path.join(folder, path.normalize(`/${pathname.slice(begin.length)}`));
    if (
      await stat(file).then(
        found => found.isFile(),
        () => false,
      )
    )
      return file;
  }
  return undefined;
}

/** A server for several folders, such as manuals, the built engine and a judge. */

import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Serves each folder under its name; one without a name has all other paths, and its `404.html` is the answer if a file is missing.
 * @param answers What responds instead of a file, by path: functions of the text of the request, which return the text of the response.
 * @param change Returns what to send instead of a page of the folder without a name.
 * @returns the address, and a function that stops the server.
 */
export async function serveFolders(folders, { answers = {}, change } = {}) {
  const server = createServer(async (request, response) => {
    const pathname = decodeURIComponent(new URL(request.url, 'http://any').pathname);
    const answer = answers[pathname];
    if (answer) return void response.end(answer(await textOf(request)));
    const { file, isSite, status } = find(folders, pathname);
    if (!file) return void response.writeHead(404).end();
    response.writeHead(status, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      // Each run has another port, so no later run uses cached files.
      'cache-control': change ? 'no-store' : 'max-age=3600',
    });
    const body = await readFile(file);
    response.end(change && isSite && file.endsWith('.html') ? change(body.toString()) : body);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise(resolve => server.close(resolve));
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, stop };
}

/** Returns the file of a path, undefined if there is none, whether it is in the folder without a name, and the status. */
function find(folders, pathname) {
  const [, name, ...rest] = pathname.split('/');
  const isSite = name === '' || !folders[name];
  const site = folders[''] ?? '';
  const inside = isSite ? path.join(site, pathname) : path.join(folders[name], ...rest);
  const file = pathname.endsWith('/') ? path.join(inside, 'index.html') : inside;
  if ((!isSite || site) && isFile(file)) return { file, isSite, status: 200 };
  const missing = path.join(site, '404.html');
  return { file: site && isFile(missing) ? missing : undefined, isSite: true, status: 404 };
}

function isFile(file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

async function textOf(request) {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

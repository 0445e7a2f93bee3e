/** Serves a folder of built pages with web-dev-server. */

import { startDevServer } from '@web/dev-server';
import { freePort } from './free-port.mjs';

/**
 * Serves `folder` on 127.0.0.1. Resolves with the address and a function that stops the server.
 * `port` defaults to any free port. If `watch` is set, open pages reload when a file changes.
 */
export async function serve(folder, { port = 0, watch = false } = {}) {
  const server = await startDevServer({
    config: {
      rootDir: folder,
      // The server's own search for a free port can choose the same port twice when two servers start at the same time.
      port: port || (await freePort()),
      hostname: '127.0.0.1',
      watch,
      clearTerminalOnReload: false,
      open: false,
      middleware: [notFound],
      plugins: watch ? [reloadable] : [],
    },
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
    autoExitProcess: false,
  });
  const address = `http://127.0.0.1:${server.server.address().port}/`;
  return { address, stop: () => server.stop() };

  /** Responds with the site's `404.html` if there is no such page, as static hosts do. */
  async function notFound(context, next) {
    await next();
    if (context.status !== 404 || !context.accepts('html') || context.path.includes('.')) return;
    const response = await fetch(
      new URL('404.html', `http://127.0.0.1:${server.server.address().port}/`),
    ).catch(() => undefined);
    if (response?.ok) {
      context.body = await response.text();
      context.type = 'html';
      context.status = 404;
    }
  }
}

/** Allows `data:` scripts in the content security policy of the pages: web-dev-server reloads pages with such a script. */
const reloadable = {
  name: 'reloadable',
  transform: context =>
    context.response.is('html')
      ? {
          body: String(context.body).replaceAll(
            'script-src &#x27;self&#x27;',
            'script-src &#x27;self&#x27; data:',
          ),
        }
      : undefined,
};

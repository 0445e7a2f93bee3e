/** A folder of built pages served on this machine by web-dev-server. */

import { startDevServer } from '@web/dev-server';
import { freePort } from './free-port.mjs';

/** Serves `folder` at `port` (0: any free one); answers the address and what ends it. With `watch`, open pages reload on changes. */
export async function serve(folder, { port = 0, watch = false } = {}) {
  const server = await startDevServer({
    config: {
      rootDir: folder,
      // The server's own search for a free port lets two that start at once choose the same one.
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

  /** Hosts of static files answer with the site's own page for what is not there. */
  async function notFound(context, next) {
    await next();
    if (context.status !== 404 || !context.accepts('html') || context.path.includes('.')) return;
    const page = await fetch(new URL('404.html', `http://127.0.0.1:${server.server.address().port}/`)).catch(
      () => undefined,
    );
    if (page?.ok) {
      context.body = await page.text();
      context.type = 'html';
      context.status = 404;
    }
  }
}

/** The server reloads open pages by a script of a data address, which the pages' own policy refuses: while watching it lets that one through. */
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

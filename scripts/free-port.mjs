/** Finds a free port for a local server. */

import { createServer } from 'node:net';

/** Resolves with a port of 127.0.0.1 on which no program listens. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts the search worker, under a Trusted Types policy that allows only the worker's own URL. */

/** The key of the policy that all copies of this package on a page share: a policy's name can be used only once. */
const POLICY = Symbol.for('keynav.policy');

interface Policy {
  createScriptURL(address: string): string;
}

interface Global {
  readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  [POLICY]?: Policy;
}

/**
 * Starts the worker file that is next to this file.
 * @throws if the browser has no workers, the file is not on the page's origin, or a security policy forbids it.
 */
export function startWorker(): Worker {
  // Bundlers recognise exactly this expression.
  const { href } = new URL('./worker.min.js', import.meta.url);
  const address = trusted(globalThis as Global, href);
  return new Worker(address, { type: 'module', name: 'keynav-search' });
}

function trusted(global: Global, own: string): string {
  if (!global.trustedTypes) return own;
  global[POLICY] ??= global.trustedTypes.createPolicy('keynav', {
    createScriptURL(address) {
      if (address !== own || new URL(address).origin !== location.origin)
        throw new TypeError(`keynav: ${address} is not the address of its worker`);
      return address;
    },
  });
  return global[POLICY].createScriptURL(own);
}

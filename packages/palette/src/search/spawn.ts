/** Starts the worker, under a policy for Trusted Types that makes no address but its own. */

/** Where a copy of this package leaves the policy for others on the page: a name can be used once only. */
const POLICY = Symbol.for('keynav.policy');

interface Policy {
  createScriptURL(address: string): string;
}

interface Global {
  readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  [POLICY]?: Policy;
}

/**
 * The worker that lies beside this file.
 * @throws where there are no workers, where it lies elsewhere than the page, and under a policy that forbids it.
 */
export function startWorker(): Worker {
  // Bundlers look for this very expression.
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

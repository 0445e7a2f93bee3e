/** Starts a search worker, under a Trusted Types policy that allows only the URLs of the two workers. */

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
 * Starts one of the worker files that are next to this file: that for titles, or that for full texts too.
 * @throws if the browser has no workers, the file is not on the page's origin, or a security policy forbids it.
 */
export function startWorker(hasTexts: boolean): Worker {
  // Bundlers recognise exactly these expressions.
  const [titles, texts] = [
    new URL('./worker.min.js', import.meta.url).href,
    new URL('./text-worker.min.js', import.meta.url).href,
  ];
  const address = trusted(globalThis as Global, hasTexts ? texts : titles, [titles, texts]);
  return new Worker(address, { type: 'module', name: 'keynav-search' });
}

function trusted(global: Global, wanted: string, own: readonly string[]): string {
  if (!global.trustedTypes) return wanted;
  global[POLICY] ??= global.trustedTypes.createPolicy('keynav', {
    createScriptURL(address) {
      if (!own.includes(address) || new URL(address).origin !== location.origin)
        throw new TypeError(`keynav: ${address} is not the address of its worker`);
      return address;
    },
  });
  return global[POLICY].createScriptURL(wanted);
}

interface ScriptAddresses {
  readonly createScriptURL: (url: string) => string;
}

/** Of Trusted Types, which not every browser has (W3C Trusted Types §2.3.3). */
interface PolicyFactory {
  readonly createPolicy: (name: string, rules: ScriptAddresses) => ScriptAddresses;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

// The page's own policy allows one of this name, once.
const own = window.trustedTypes?.createPolicy('own-workers', { createScriptURL: (url) => url });

/** Starts one of the page's own workers, by the address that the build gives it. */
export function startWorker(url: string): Worker {
  return new Worker(own?.createScriptURL(url) ?? url, { type: 'module' });
}

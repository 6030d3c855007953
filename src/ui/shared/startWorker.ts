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

const rules: ScriptAddresses = { createScriptURL: (url) => url };
let own: ScriptAddresses | null = null;

/** Starts one of the page's own workers, by the address that the build gives it. */
export function startWorker(url: string): Worker {
  // The page's own policy allows one of this name, once.
  own ??= window.trustedTypes?.createPolicy('own-workers', rules) ?? rules;
  return new Worker(own.createScriptURL(url), { type: 'module' });
}

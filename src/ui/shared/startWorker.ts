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

/** The address of one of the page's own workers, as a browser takes it that trusts no other. */
export function workerAddress(url: string): string {
  // The page's own policy allows one of this name, once.
  own ??= window.trustedTypes?.createPolicy('own-workers', rules) ?? rules;
  return own.createScriptURL(url);
}

/** Starts one of the page's own workers, by the address that the build gives it. */
export function startWorker(url: string): Worker {
  return new Worker(workerAddress(url), { type: 'module' });
}

import type { Verification } from '../../verification/index.ts';
import { verificationFile, verificationIn } from '../../verification/index.ts';

/** How react-query gets and keeps it. */
export interface VerificationQuery {
  readonly queryKey: readonly ['verification'];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Verification>;
  readonly staleTime: number;
  readonly networkMode: 'always';
  readonly retry: number;
}

export const verificationQuery: VerificationQuery = {
  queryKey: ['verification'],
  queryFn: async ({ signal }) => {
    // Relative to the page, wherever that is.
    const response = await fetch(`./${verificationFile}`, { signal });
    return verificationIn(response.ok ? await response.text() : null);
  },
  staleTime: Infinity,
  networkMode: 'always',
  retry: 1,
};

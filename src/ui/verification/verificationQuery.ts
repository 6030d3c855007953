import { documentText } from '../../content/index.ts';
import type { Verification } from '../../content/verification/index.ts';
import { verificationFile, verificationIn } from '../../content/verification/index.ts';

/** How react-query gets and keeps it. */
interface VerificationQuery {
  readonly queryKey: readonly ['verification'];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Verification>;
  readonly staleTime: number;
  readonly networkMode: 'always';
  readonly retry: number;
}

export const verificationQuery: VerificationQuery = {
  queryKey: ['verification'],
  queryFn: async ({ signal }) => verificationIn(await documentText(verificationFile, signal)),
  staleTime: Infinity,
  networkMode: 'always',
  retry: 1,
};

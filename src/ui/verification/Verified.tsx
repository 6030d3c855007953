import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { documentText } from '../../content/index.ts';
import type { Verification } from '../../content/verification/index.ts';
import { verificationFile, verificationIn } from '../../content/verification/index.ts';
import { useWords, lazyDialog } from '../shared/index.ts';
import { VerificationDialog } from './VerificationDialog.tsx';
import './verification.css';

/** How react-query gets and keeps it. */
interface VerificationQuery {
  readonly queryKey: readonly ['verification'];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Verification>;
}

const verificationQuery: VerificationQuery = {
  queryKey: ['verification'],
  queryFn: async ({ signal }) => verificationIn(await documentText(verificationFile, signal)),
};

/** It is here already; its words come when it opens. */
const FiguresDialog = lazyDialog(() => Promise.resolve(VerificationDialog));

/** One line at the foot of the page: does Linux agree? It opens the figures. */
export function Verified(): ReactNode {
  const words = useWords().verification;
  const { data, isError } = useQuery(verificationQuery);
  const [open, setOpen] = useState(false);
  const found = data ?? (isError ? ({ kind: 'missing' } as const) : null);
  return (
    <>
      <footer className="verified">
        {found === null ? null : (
          <button type="button" className="verified-line" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {words.verdict(found)}
          </button>
        )}
      </footer>
      {open && found !== null ? <FiguresDialog found={found} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

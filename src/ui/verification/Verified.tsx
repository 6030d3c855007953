import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords, lazyDialog } from '../shared/index.ts';
import './verification.css';
import { verificationQuery } from './verificationQuery.ts';

const VerificationDialog = lazyDialog(async () => (await import('./VerificationDialog.tsx')).VerificationDialog);

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
      {open && found !== null ? <VerificationDialog found={found} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

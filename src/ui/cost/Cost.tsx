import type { ReactNode } from 'react';
import { Suspense, useState } from 'react';
import { Button, useWords, lazily } from '../shared/index.ts';

const CostDialog = lazily(async () => (await import('./CostDialog.tsx')).CostDialog);

/** The button, and the dialog that it opens. */
export function Cost(): ReactNode {
  const words = useWords().cost.panel;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Suspense fallback={null}>{open ? <CostDialog onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}

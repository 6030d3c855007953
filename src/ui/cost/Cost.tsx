import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button, lazyDialog, useTraceWords } from '../shared/index.ts';

const CostDialog = lazyDialog(async () => (await import('./CostDialog.tsx')).CostDialog);

/** The button, and the dialog that it opens. */
export function Cost(): ReactNode {
  const words = useTraceWords().cost.panel;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {open ? <CostDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button, lazyWithWords, useTraceWords } from '../shared/index.ts';

// What reads and writes policies reads YAML, and few want it.
const PoliciesDialog = lazyWithWords(async () => (await import('./PoliciesDialog.tsx')).PoliciesDialog, {
  onDemand: true,
  over: true,
  leave: ({ onClose }) => onClose(),
});

/** The button, and the dialog that it opens. */
export function PoliciesOpener(): ReactNode {
  const { open: label } = useTraceWords().policyEditor;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? <PoliciesDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

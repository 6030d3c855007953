import type { ReactNode } from 'react';
import { useState } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import { Button, lazyWithWords, useTraceWords } from '../shared/index.ts';

// What reads and writes policies reads YAML, and few want it.
const PoliciesDialog = lazyWithWords(async () => (await import('./PoliciesDialog.tsx')).PoliciesDialog, {
  onDemand: true,
  over: true,
  leave: ({ onClose }) => onClose(),
});

interface PoliciesOpenerProps {
  /** Whose gate one stands at; `null`: nobody’s. */
  readonly pod?: DeviceId | null;
}

/** The button, and the dialog that it opens. */
export function PoliciesOpener({ pod = null }: PoliciesOpenerProps): ReactNode {
  const { open: label } = useTraceWords().policyEditor;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? <PoliciesDialog pod={pod} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

import type { ReactNode } from 'react';
import { Suspense, useState } from 'react';
import { Button, useWords, lazily } from '../shared/index.ts';

const TakeHomeDialog = lazily(async () => (await import('./TakeHomeDialog.tsx')).TakeHomeDialog);

/** The button, and the dialog that it opens. */
export function TakeHome(): ReactNode {
  const words = useWords().takeHome.ui;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="download" onClick={() => setOpen(true)}>
        <span className="header-help">{words.open}</span>
      </Button>
      <Suspense fallback={null}>{open ? <TakeHomeDialog onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}

import type { ReactNode } from 'react';
import { Help } from '../help/index.ts';
import { Dialog, usePageWords } from '../shared/index.ts';

/** How to use the page, and what it is. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = usePageWords().ui.help;
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <Help onOpened={onClose} />
    </Dialog>
  );
}

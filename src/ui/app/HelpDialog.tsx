import type { ReactNode } from 'react';
import { Help } from '../help/index.ts';
import { alsoAhead, Dialog, usePageWords } from '../shared/index.ts';

// Where nothing is fetched ahead, nothing is kept either: in an embed, and for whoever saves data.
alsoAhead(async () => (await import('../offline/index.ts')).keepOffline());

/** How to use the page, and what it is. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = usePageWords().ui.help;
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <Help onOpened={onClose} />
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { Dialog, usePageWords } from '../shared/index.ts';
import { ScenarioFiles } from './ScenarioFiles.tsx';
import './share.css';
import { ShareLink } from './ShareLink.tsx';

/** The moment as a link, and its scenario as a file. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = usePageWords().ui.share;
  const shell = usePageWords().shell.share;
  return (
    <Dialog title={words.title} name={shell.name} closeLabel={words.close} onClose={onClose}>
      <ShareLink />
      <ScenarioFiles onOpened={onClose} />
    </Dialog>
  );
}

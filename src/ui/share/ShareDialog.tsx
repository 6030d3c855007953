import type { ReactNode } from 'react';
import { isLocked, useApp } from '../../state/index.ts';
import { Dialog, usePageWords } from '../shared/index.ts';
import { ScenarioFiles } from './ScenarioFiles.tsx';
import './share.css';
import { ShareLink } from './ShareLink.tsx';

/** The moment as a link, and its scenario as a file. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = usePageWords().ui.share;
  const shell = usePageWords().shell.share;
  const locked = useApp(isLocked);
  return (
    <Dialog title={words.title} name={shell.name} closeLabel={words.close} onClose={onClose}>
      <ShareLink />
      {locked ? null : <ScenarioFiles onOpened={onClose} />}
    </Dialog>
  );
}

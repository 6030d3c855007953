import type { ReactNode } from 'react';
import { isLocked, useApp } from '../../state/index.ts';
import { beginLevel } from '../shared/beginLevel.ts';
import { Button, Dialog, usePageWords } from '../shared/index.ts';
import { ScenarioFiles } from './ScenarioFiles.tsx';
import './share.css';
import { ShareLink } from './ShareLink.tsx';

/** The moment as a link, and its scenario as a file. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = usePageWords().ui.share;
  const shell = usePageWords().shell.share;
  const { build } = usePageWords().teaching.lessons;
  const locked = useApp(isLocked);
  return (
    <Dialog title={words.title} name={shell.name} closeLabel={words.close} onClose={onClose}>
      <ShareLink />
      {locked ? null : (
        <>
          <section className="share-level">
            <h3>{build.title}</h3>
            <p>{build.lead}</p>
            <Button
              onClick={() => {
                onClose();
                beginLevel();
              }}
            >
              {build.begin}
            </Button>
          </section>
          <ScenarioFiles onOpened={onClose} />
        </>
      )}
    </Dialog>
  );
}

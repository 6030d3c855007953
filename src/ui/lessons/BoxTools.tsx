import type { ReactNode } from 'react';
import { dispatch } from '../../state/index.ts';
import { Button, usePageWords } from '../shared/index.ts';

interface BoxToolsProps {
  readonly open: boolean;
  readonly onFold: (open: boolean) => void;
  /** The id of what is folded. */
  readonly body: string;
  readonly leave: string;
}

/** Folds the box beside the pictures, and leaves it. */
export function BoxTools({ open, onFold, body, leave }: BoxToolsProps): ReactNode {
  const words = usePageWords().teaching.lessons;
  return (
    <>
      <Button
        look="quiet"
        icon="chevron"
        label={open ? words.fold : words.unfold}
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={() => onFold(!open)}
      />
      <Button
        look="quiet"
        icon="close"
        label={leave}
        onClick={() => dispatch({ kind: 'lesson-placed', lesson: null })}
      />
    </>
  );
}

import type { ReactNode } from 'react';
import { useState } from 'react';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, copied, Trouble, useWords } from '../shared/index.ts';

/** A mistake of the page that showed nowhere else: said over everything, while everything goes on. */
export function Notice(): ReactNode {
  const words = useWords().ui.trouble;
  const trouble = useApp((state) => state.trouble);
  const [said, setSaid] = useState(words.copyDetails);
  if (trouble === null) return null;
  return (
    <Trouble
      over
      text={words.met}
      details={trouble}
      onLeave={() => {
        setSaid(words.copyDetails);
        dispatch({ kind: 'trouble-dismissed' });
      }}
    >
      <Button onClick={() => void copied(trouble).then((done) => done && setSaid(words.copied))}>{said}</Button>
    </Trouble>
  );
}

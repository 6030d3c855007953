import type { ReactNode } from 'react';
import { Suspense } from 'react';
import { Boundary, useWords } from '../shared/index.ts';

/** A part of a message that is said in words which load first: the message and its way on do not wait for them, nor fall with them. */
export function Later({ children }: { readonly children: ReactNode }): ReactNode {
  const { partMissing } = useWords().ui.trouble;
  return (
    <Boundary renderInstead={() => <p>{partMissing.title}</p>}>
      <Suspense fallback={null}>{children}</Suspense>
    </Boundary>
  );
}

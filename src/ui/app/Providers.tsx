import type { ReactNode } from 'react';
import { Boundary } from '../shared/index.ts';
import { Crash } from './Crash.tsx';
import { Notice } from './Notice.tsx';
import { Wording } from './Wording.tsx';

/** What everything below relies on. */
export function Providers({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Wording>
      <Boundary renderInstead={(error) => <Crash error={error} />}>{children}</Boundary>
      <Boundary renderInstead={() => null}>
        <Notice />
      </Boundary>
    </Wording>
  );
}

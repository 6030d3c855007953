import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queryClient } from '../state/index.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Wording } from './Wording.tsx';

/** What everything below relies on. */
export function Providers({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <Wording>
        <ErrorBoundary>{children}</ErrorBoundary>
      </Wording>
    </QueryClientProvider>
  );
}

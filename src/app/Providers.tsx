import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queryClient } from '../state/index.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** What everything below relies on. */
export function Providers({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ErrorBoundary>
  );
}

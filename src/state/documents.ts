import { QueryClient } from '@tanstack/react-query';

/** Keeps every document that was loaded: they are of this version of the page, and never grow old. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      // Files beside the page may be had without a network, so nobody waits for one.
      networkMode: 'always',
      retry: 1,
    },
  },
});

/** Asks once more for everything beside the page that could not be had. */
export function retryFailed(): void {
  void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
}

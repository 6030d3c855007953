import { QueryClient } from '@tanstack/react-query';

/** Keeps every document that was loaded. */
export const queryClient = new QueryClient();

/** Asks once more for everything beside the page that could not be had. */
export function retryFailed(): void {
  void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
}

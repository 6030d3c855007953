import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import type { Page } from '../sharing/index.ts';
import type { ScenarioStatus } from '../state/index.ts';
import { useApp } from '../state/index.ts';
import { LinkMessage, Loading, ScenarioMessage } from '../ui/messages/index.ts';
import { Stage } from '../ui/stage/index.ts';

// Whoever only watches packets loads none of these.
const others: Readonly<Record<Exclude<Page, 'trace'>, ReturnType<typeof lazy>>> = {
  lessons: lazy(async () => ({ default: (await import('../ui/lessons/index.ts')).LessonsPage })),
  claims: lazy(async () => ({ default: (await import('../ui/claims/index.ts')).ClaimsPage })),
  addresses: lazy(async () => ({ default: (await import('../ui/addresses/index.ts')).AddressesPage })),
  networks: lazy(async () => ({ default: (await import('../ui/networks/index.ts')).NetworksPage })),
};

/** What the page is about: the two networks, something that leads to them, or why there is nothing to see. */
export function Content({ status }: { readonly status: ScenarioStatus }): ReactNode {
  const problem = useApp((state) => state.linkProblem);
  const opened = useApp((state) => state.opened);
  const page = useApp((state) => state.page);
  if (problem !== null) return <LinkMessage problem={problem} />;
  if (status.kind === 'failed') return <ScenarioMessage failure={status.failure} onRetry={status.retry} />;
  if (status.kind === 'loading' || !opened) return <Loading />;
  if (page === 'trace') return <Stage />;
  const Other = others[page];
  return (
    <Suspense fallback={<Loading />}>
      <Other />
    </Suspense>
  );
}

import type { ComponentType, ReactNode } from 'react';
import { Suspense } from 'react';
import type { Page } from '../../formats/index.ts';
import type { ScenarioStatus } from '../../state/index.ts';
import { useApp } from '../../state/index.ts';
import { Guarded, lazyWithWords } from '../shared/index.ts';
import { LinkMessage, LinkNotices, Loading, ScenarioMessage } from '../messages/index.ts';
import { Stage } from '../stage/index.ts';

// Whoever only watches packets loads none of these.
const others: Readonly<Record<Exclude<Page, 'trace'>, ComponentType>> = {
  lessons: lazyWithWords(async () => (await import('../lessons/index.ts')).LessonsPage, { waiting: <Loading /> }),
  claims: lazyWithWords(async () => (await import('../claims/index.ts')).ClaimsPage, { waiting: <Loading /> }),
  addresses: lazyWithWords(async () => (await import('../addresses/index.ts')).AddressesPage, { waiting: <Loading /> }),
  clusters: lazyWithWords(async () => (await import('../clusters/index.ts')).ClustersPage, { waiting: <Loading /> }),
  networks: lazyWithWords(async () => (await import('../networks/index.ts')).NetworksPage, { waiting: <Loading /> }),
};

/** What the page is about: the two networks, something that leads to them, or why there is nothing to see. */
export function Content({ status }: { readonly status: ScenarioStatus }): ReactNode {
  const shown = [useApp((state) => state.page), useApp((state) => state.linkProblem), status.kind];
  return (
    <>
      <Guarded>
        <LinkNotices />
      </Guarded>
      <Guarded on={shown}>
        <Suspense fallback={<Loading />}>
          <Opened status={status} />
        </Suspense>
      </Guarded>
    </>
  );
}

function Opened({ status }: { readonly status: ScenarioStatus }): ReactNode {
  const problem = useApp((state) => state.linkProblem);
  const opened = useApp((state) => state.opened);
  const page = useApp((state) => state.page);
  if (problem !== null) return <LinkMessage problem={problem} />;
  if (!opened) return <Loading />;
  if (page !== 'trace') {
    const Other = others[page];
    return <Other />;
  }
  switch (status.kind) {
    case 'failed':
      return <ScenarioMessage failure={status.failure} onRetry={status.retry} />;
    case 'loading':
      return <Loading />;
    case 'ready':
      return <Stage />;
  }
}

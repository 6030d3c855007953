import type { ReactNode } from 'react';
import type { Topology } from '../../engine/index.ts';
import { deviceOf } from '../../engine/index.ts';
import { passedOnLines } from '../../i18n/index.ts';
import { usePageWords } from '../shared/index.ts';
import type { ProxyKnowledge } from './passedOn.ts';

interface PassedOnProps {
  readonly topology: Topology;
  readonly knowledge: ProxyKnowledge;
}

/** What a proxy could tell of whom it hides. */
export function PassedOn({ topology, knowledge: { proxy, client, reached } }: PassedOnProps): ReactNode {
  const { identity, deviceLabel } = usePageWords();
  const { header, preamble } = passedOnLines(client, reached);
  return (
    <div className="identity-proxy">
      <p>{identity.proxyKnows(deviceLabel(deviceOf(topology, proxy)))}</p>
      <dl>
        <dt>{identity.proxyOffers.header}</dt>
        <dd>
          <code>{header}</code>
        </dd>
        <dt>{identity.proxyOffers.preamble}</dt>
        <dd>
          <code>{preamble}</code>
        </dd>
      </dl>
    </div>
  );
}

import type { ReactNode } from 'react';
import type { Topology } from '../../engine/index.ts';
import { receiverOf, deviceOf } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { logLine, passedOnLines } from '../../i18n/index.ts';
import { exchangeOf, tallyOf, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, usePageWords } from '../shared/index.ts';
import type { ProxyKnowledge } from './passedOn.ts';
import { proxyKnowledge } from './passedOn.ts';

interface SideIdentityProps {
  readonly side: SideIndex;
  readonly name: string;
}

export function SideIdentity({ side, name }: SideIdentityProps): ReactNode {
  const words = usePageWords();
  const { identity } = words;
  const model = useApp((state) => state.sides[side].model);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  const tally = useDerived((state, scenario) => tallyOf(state, scenario, side));
  if (exchange === null || tally === null) return null;
  const receiver = receiverOf(exchange);
  if (receiver === null) {
    return (
      <section className="identity-side" data-model={model}>
        <h4>{identity.nothingLogged(name)}</h4>
      </section>
    );
  }
  const { candidates, outcome } = tally;
  const holder = words.endpointName(topology, receiver.device);
  const knowledge = proxyKnowledge(exchange);
  return (
    <section className="identity-side" data-model={model}>
      <h4>{identity.logOf(name, holder)}</h4>
      <pre className="identity-line">{logLine(receiver)}</pre>
      {outcome.kind === 'misdelivered' ? <p className="identity-wrong">{identity.notMeant(holder)}</p> : null}
      <p>
        <strong className="identity-share">{identity.share(candidates.length, topology.directory.size)}</strong>{' '}
        {identity.couldBe(candidates.length)}
      </p>
      <ul className="identity-candidates" aria-label={identity.others(name)}>
        {candidates.map((each) => (
          <li key={each}>
            {words.endpointName(topology, each)}
            {each === exchange.attempt.from ? (
              <span className="identity-itself">{words.panels.inspector.itself}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {knowledge === null ? null : <PassedOn topology={topology} knowledge={knowledge} />}
    </section>
  );
}

interface PassedOnProps {
  readonly topology: Topology;
  readonly knowledge: ProxyKnowledge;
}

/** What a proxy could tell of whom it hides. */
function PassedOn({ topology, knowledge: { proxy, client, reached } }: PassedOnProps): ReactNode {
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

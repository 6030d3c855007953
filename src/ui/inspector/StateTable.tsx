import type { ReactNode } from 'react';
import { tupleText } from '../../engine/index.ts';
import { protocolText } from '../../i18n/index.ts';
import { Address, usePageWords } from '../shared/index.ts';
import { Termed } from '../terms/index.ts';
import type { TableEntry } from './evidence.ts';
import { hasRules, isSameFlow, remembersFlows, tableAt, usesOf } from './evidence.ts';
import type { Insight } from './insight.ts';
import { Section } from './Section.tsx';
import { rowClass, UseTag } from './UseTag.tsx';

/** The state table as it stands at this moment of the playback. */
export function StateTable({ insight }: { readonly insight: Insight }): ReactNode {
  const words = usePageWords();
  const { state, noState, notTracking } = words.ui.inspector;
  const flows = tableAt(insight.earlier, insight.acted, insight.device.id);
  if (flows.length === 0 && !hasRules(insight.device)) return null;
  if (flows.length === 0) {
    return (
      <Section title={state}>
        <p className="inspector-note">
          <Termed text={remembersFlows(insight.device) ? noState : notTracking} />
        </p>
      </Section>
    );
  }
  return (
    <Section title={state}>
      <table className="inspector-table">
        <thead>
          <tr>
            <th scope="col">{words.panels.inspector.entry}</th>
            <th scope="col">{words.panels.inspector.answers}</th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <FlowRow key={tupleText(flow.entry.original)} insight={insight} flow={flow} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function FlowRow({
  insight: { acted, device },
  flow,
}: {
  readonly insight: Insight;
  readonly flow: TableEntry;
}): ReactNode {
  const words = usePageWords();
  const { original, reply } = flow.entry;
  const use = usesOf(acted, device.id, (each) => each.kind === 'entry' && isSameFlow(each.entry, flow.entry));
  return (
    <tr className={rowClass(use)}>
      <th scope="row" className="inspector-key">
        {protocolText[original.protocol]}{' '}
        <Tuple
          source={`${original.source}:${original.sourcePort}`}
          destination={`${original.destination}:${original.destinationPort}`}
        />{' '}
        <UseTag use={use} />
        {flow.earlier ? <span className="inspector-tag">{words.panels.inspector.earlier}</span> : null}
      </th>
      <td>
        <Tuple
          source={`${reply.source}:${reply.sourcePort}`}
          destination={`${reply.destination}:${reply.destinationPort}`}
        />
      </td>
    </tr>
  );
}

function Tuple({ source, destination }: { readonly source: string; readonly destination: string }): ReactNode {
  return (
    <>
      <Address>{source}</Address>
      {' → '}
      <Address>{destination}</Address>
    </>
  );
}

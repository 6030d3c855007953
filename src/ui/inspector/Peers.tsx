import type { ReactNode } from 'react';
import { receiverOf, socketText } from '../../engine/index.ts';
import { candidatesOf } from '../../state/index.ts';
import { Address, useDerived, useSecret, usePageWords } from '../shared/index.ts';
import type { Insight } from './insight.ts';
import { Section } from './Section.tsx';

/** On the receiver: whom it thinks it talks to, and everyone who could be behind that address. */
export function Peers({
  insight: { side, topology, device, exchange, acted },
}: {
  readonly insight: Insight;
}): ReactNode {
  const words = usePageWords();
  const candidates = useDerived((state, scenario) => candidatesOf(state, scenario, side));
  const receiver = exchange === null ? null : receiverOf(exchange);
  const secret = useSecret(side);
  if (exchange === null || receiver === null || receiver.device !== device.id) return null;
  const { whoItSees, whoItCouldBe } = words.ui.inspector;
  const { nothingArrived, candidatesNote, itself } = words.panels.inspector;
  const arrived = acted.some(({ way, last, hop }) => way === 'request' && last && hop.device === device.id);
  // That it is this device which will be asked would already answer whether anything gets here.
  if (secret && !arrived) return null;
  return arrived ? (
    <>
      <Section title={whoItSees}>
        <p className="inspector-seen">
          <Address>{socketText(receiver.sees)}</Address>
        </p>
      </Section>
      <Section title={whoItCouldBe}>
        <p className="inspector-note">{candidatesNote(candidates.length)}</p>
        <ul className="inspector-candidates">
          {candidates.map((each) => (
            <li key={each}>
              {words.endpointName(topology, each)}{' '}
              {each === exchange.attempt.from ? <span className="inspector-tag">{itself}</span> : null}
            </li>
          ))}
        </ul>
      </Section>
    </>
  ) : (
    <Section title={whoItSees}>
      <p className="inspector-note">{nothingArrived}</p>
    </Section>
  );
}

import type { ReactNode } from 'react';
import type { OutcomeKind } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { exchangeOf, isAhead, tallyOf, disclosureOf, topologyOf, useApp } from '../../state/index.ts';
import type { IconName } from '../shared/index.ts';
import { Icon, useDerived, useFitted, useTraceWords, VisuallyHidden } from '../shared/index.ts';
import { Explained } from '../terms/index.ts';

const icons: Readonly<Record<OutcomeKind, IconName>> = {
  delivered: 'check',
  misdelivered: 'warning',
  dropped: 'cross',
  rejected: 'cross',
};

/** How the send ended on this side, once it has, and what the sender's application got. */
export function SendVerdict({ side }: { readonly side: SideIndex }): ReactNode {
  const words = useTraceWords();
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  const tally = useDerived((state, scenario) => tallyOf(state, scenario, side));
  const model = useApp((state) => state.sides[side].model);
  const told = useDerived((state, scenario) => disclosureOf(state, scenario, side));
  const fitted = useFitted<HTMLSpanElement>();
  if (exchange === null || tally === null || told === 'nothing' || isAhead(told, tally.outcome)) return null;
  return (
    <span ref={fitted} className="side-verdict" data-outcome={tally.outcome.kind}>
      <Icon name={icons[tally.outcome.kind]} />
      <VisuallyHidden>{words.shell.labelled(words.modelText(model).name, '')}</VisuallyHidden>
      <span>
        <Explained about={tally.outcome}>{words.outcomeText(topology, exchange, tally.outcome)}</Explained>
        {told === 'all' ? (
          <span className="side-symptom">
            {' · '}
            <Explained about={{ kind: 'symptom', symptom: tally.symptom, protocol: exchange.attempt.protocol }}>
              {words.symptomText(tally.symptom, exchange.attempt.protocol)}
            </Explained>
          </span>
        ) : null}
      </span>
    </span>
  );
}

import type { ReactNode } from 'react';
import type { Preset, DistinguishingSend } from '../../content/networks/index.ts';
import { viewOfTelling } from '../../content/networks/index.ts';
import type { Side, View } from '../../formats/index.ts';
import { defaultView } from '../../formats/index.ts';
import { evaluateFact, isSo, runView } from '../../content/evidence/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { useMemo } from 'react';
import { Icon, LocalSentence, usePageWords, VisuallyHidden } from '../shared/index.ts';
import { OpenLink } from './OpenLink.tsx';
import { useLocal } from './useLocal.ts';

interface TellsProps {
  readonly preset: Preset;
  readonly scenario: Scenario;
  /** What a trace is opened beside. */
  readonly beside: Side;
}

/** The sends that tell a network apart, and what the trace says of each here and now. */
export function Tells({ preset, scenario, beside }: TellsProps): ReactNode {
  return (
    <ol className="net-tells">
      {preset.tells.map((telling) => (
        <Tell key={telling.title.en} telling={telling} preset={preset} scenario={scenario} beside={beside} />
      ))}
    </ol>
  );
}

function Tell({ telling, preset, scenario, beside }: TellsProps & { readonly telling: DistinguishingSend }): ReactNode {
  const words = usePageWords();
  const { detail } = words.networks;
  const local = useLocal();
  const view = useMemo((): View => {
    const shown = viewOfTelling(preset, telling);
    return { ...defaultView, ...shown, sides: [shown.sides[0], beside] };
  }, [preset, telling, beside]);
  const observed = useMemo(() => runView(view, scenario, 0), [view, scenario]);
  const title = local(telling.title);
  return (
    <li>
      <h5>
        <LocalSentence text={telling.title} />
      </h5>
      {observed === null ? null : (
        <>
          <p className="net-ends">
            {words.endpointName(observed.topology, telling.from)} → {words.endpointName(observed.topology, telling.to)}
          </p>
          <ul className="net-facts">
            {telling.facts.map((fact) => {
              const so = isSo(fact, observed);
              return (
                <li key={JSON.stringify(fact)} data-holds={so}>
                  <Icon name={so ? 'check' : 'cross'} />
                  <VisuallyHidden>{so ? detail.holds : detail.fails}: </VisuallyHidden>
                  <span>{words.teaching.factText(observed.topology, evaluateFact(fact, observed))}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <OpenLink view={view} label={detail.openSend(title)}>
        {detail.open}
      </OpenLink>
    </li>
  );
}

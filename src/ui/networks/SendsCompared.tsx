import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { scenarioQuery } from '../../content/index.ts';
import type { Scenario } from '../../engine/index.ts';
import type { Observed } from '../../content/evidence/index.ts';
import { runView } from '../../content/evidence/index.ts';
import type { DistinguishingSend } from '../../content/networks/index.ts';
import { commonScenario, sideOf, viewOfTelling } from '../../content/networks/index.ts';
import type { View } from '../../formats/index.ts';
import { defaultView } from '../../formats/index.ts';
import { LocalSentence, usePageWords } from '../shared/index.ts';
import { OpenLink } from './OpenLink.tsx';
import type { PlacedNetwork } from './useGallery.ts';
import { useLocal } from './useLocal.ts';

/** The telling sends of both, each made in both, and the way to watch it. */
export function SendsCompared({ pair }: { readonly pair: readonly [PlacedNetwork, PlacedNetwork] }): ReactNode {
  const words = usePageWords();
  const { compare } = words.networks;
  const [a, b] = pair;
  const common = commonScenario(a.preset, b.preset);
  const { data } = useQuery(scenarioQuery(common));
  const views = useMemo(() => viewsOf(pair, common), [pair, common]);
  return (
    <section aria-labelledby="net-sends">
      <h4 id="net-sends">{compare.sends}</h4>
      {data === undefined ? null : (
        <>
          <p className="net-note">{compare.common(words.scenarioTitle(data.id, data.title))}</p>
          <ul className="net-sends">
            {views.map(({ telling, view }) => (
              <SendRow key={key(telling)} telling={telling} view={view} pair={pair} scenario={data} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface SendRowProps {
  readonly telling: DistinguishingSend;
  readonly view: View;
  readonly pair: readonly [PlacedNetwork, PlacedNetwork];
  readonly scenario: Scenario;
}

function SendRow({ telling, view, pair, scenario }: SendRowProps): ReactNode {
  const words = usePageWords();
  const { compare, detail } = words.networks;
  const local = useLocal();
  const observed = useMemo(() => [runView(view, scenario, 0), runView(view, scenario, 1)], [view, scenario]);
  const said = observed.map((each) => (each === null ? [] : sayingOf(each)));
  const title = local(telling.title);
  const alike = JSON.stringify(said[0]) === JSON.stringify(said[1]);

  function sayingOf({ topology, exchange, outcome, receiver }: Observed): readonly string[] {
    return [words.outcomeText(topology, exchange, outcome), words.receiverText(topology, receiver)];
  }

  return (
    <li data-differs={!alike}>
      <p className="net-send-title">
        <strong>
          <LocalSentence text={telling.title} />
        </strong>{' '}
        <span className="net-standing">{alike ? compare.alike : compare.unlike}</span>
      </p>
      <div className="net-pair">
        {pair.map(({ preset, badges }, at) => (
          <div key={preset.id} className="net-said" data-placement={badges.outside}>
            <p className="net-product">
              <LocalSentence text={preset.name} />
            </p>
            {(said[at] ?? []).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        ))}
      </div>
      <OpenLink view={view} label={compare.open(title)}>
        {detail.open}
      </OpenLink>
    </li>
  );
}

function viewsOf(
  [a, b]: readonly [PlacedNetwork, PlacedNetwork],
  common: string,
): readonly { readonly telling: DistinguishingSend; readonly view: View }[] {
  const all = [...a.preset.tells, ...b.preset.tells];
  return all
    .filter((telling, at) => all.findIndex((each) => key(each) === key(telling)) === at)
    .map((telling) => ({
      telling,
      view: {
        ...defaultView,
        ...viewOfTelling(a.preset, telling),
        scenario: { kind: 'catalogue', id: common },
        sides: [sideOf(a.preset), sideOf(b.preset)],
      },
    }));
}

function key({ from, to, dial, protocol }: DistinguishingSend): string {
  return [from, to, dial, protocol].join(' ');
}

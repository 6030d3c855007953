import type { ReactNode } from 'react';
import { useId, useMemo, useState } from 'react';
import type { DeviceId, Scenario } from '../../engine/index.ts';
import { deviceId } from '../../engine/index.ts';
import type { ImportResult } from '../../formats/import/index.ts';
import type { Trial, DrawnNetwork } from '../../planner/index.ts';
import { trialIn } from '../../planner/index.ts';
import { Button, Select, usePageWords } from '../shared/index.ts';
import { endsOf, ownPods } from './ownPods.ts';

/** Beyond these a send takes long enough to be asked for. */
const mostAtOnce = 1000;

/** Whether one pod reaches another, by their names, and on which assumptions the answer stands. */
export function ImportVerdict({ result }: { readonly result: ImportResult }): ReactNode {
  const words = usePageWords().imports.page;
  const heading = useId();
  const [chosen, setChosen] = useState<{ readonly from?: DeviceId; readonly to?: DeviceId }>({});
  const scenario = result.scenario?.scenario ?? null;
  if (scenario === null) return null;
  const pods = ownPods(scenario);
  const isThere = (id: DeviceId | undefined): DeviceId | null =>
    pods.some((group) => group.pods.some((pod) => pod.id === id)) ? (id ?? null) : null;
  const first = endsOf(scenario);
  const from = isThere(chosen.from) ?? first.from;
  const to = isThere(chosen.to) ?? first.to;
  if (from === null || to === null) return null;
  const groups = pods.map(({ cluster, pods: inside }) => ({
    label: cluster,
    options: inside.map(({ id, name, address }) => ({ value: String(id), label: `${name} ${address ?? ''}`.trim() })),
  }));
  return (
    <section className="imports-verdict" aria-labelledby={heading}>
      <h4 id={heading}>{words.verdict}</h4>
      <div className="imports-ways">
        <Select
          label={words.from}
          value={String(from)}
          groups={groups}
          onChoose={(value) => setChosen({ ...chosen, from: deviceId(value), to })}
        />
        <Select
          label={words.to}
          value={String(to)}
          groups={groups}
          onChoose={(value) => setChosen({ ...chosen, from, to: deviceId(value) })}
        />
      </div>
      {from === to ? null : <Tried result={result} scenario={scenario} from={from} to={to} />}
      <Assumed result={result} />
    </section>
  );
}

interface TriedProps {
  readonly result: ImportResult;
  readonly scenario: Scenario;
  readonly from: DeviceId;
  readonly to: DeviceId;
}

function Tried({ result, scenario, from, to }: TriedProps): ReactNode {
  const { imports, clusters } = usePageWords();
  const words = imports.page;
  const isSmall = useMemo(
    () => ownPods(scenario).reduce((sum, { pods }) => sum + pods.length, 0) <= mostAtOnce,
    [scenario],
  );
  const [asked, setAsked] = useState<TriedProps | null>(null);
  const isAsked = isSmall || (asked?.scenario === scenario && asked.from === from && asked.to === to);
  const trial = useMemo(
    (): Trial<DrawnNetwork> | null =>
      isAsked ? trialIn({ scenario, model: 'flat', settings: {} }, { from, to }, 'pod-ip') : null,
    [isAsked, scenario, from, to],
  );
  if (trial === null) {
    return (
      <div>
        <Button onClick={() => setAsked({ result, scenario, from, to })}>{words.tryIt}</Button>
      </div>
    );
  }
  const { undetermined, questions } = result;
  const open = questions.flatMap(({ id }, at) => (undetermined.includes(id) ? [at + 1] : []));
  const standing = numbersFor(result, scenario, [from, to]);
  return (
    <div role="status" className="clusters-verdict" data-works={trial.works && open.length === 0}>
      {open.length > 0 ? null : <p>{clusters.card.own(trial)}</p>}
      <p>{open.length > 0 ? words.undetermined(open) : standing.length > 0 ? words.under(standing) : words.computed}</p>
    </div>
  );
}

/** Everything that is assumed, numbered through all clusters. */
function listed({ clusters }: ImportResult) {
  return clusters.flatMap(({ name, assumed }, cluster) => assumed.map((what) => ({ name, what, cluster })));
}

/** What a send between these two stands on. */
function numbersFor(result: ImportResult, { clusters }: Scenario, ends: readonly DeviceId[]): readonly number[] {
  const concerned = clusters.flatMap(({ id }, at) => (ends.some((end) => end.startsWith(`${id}/`)) ? [at] : []));
  return listed(result).flatMap(({ cluster }, at) => (concerned.includes(cluster) ? [at + 1] : []));
}

function Assumed({ result }: { readonly result: ImportResult }): ReactNode {
  const words = usePageWords().imports.page;
  const all = listed(result);
  if (all.length === 0) return null;
  return (
    <details>
      <summary>{words.assumptions}</summary>
      <ol className="imports-questions">
        {all.map(({ name, what }) => (
          <li key={`${name} ${what}`}>{words.assumption(name, what)}</li>
        ))}
      </ol>
    </details>
  );
}

import type { ReactNode } from 'react';
import { useId, useMemo } from 'react';
import type { DeviceId, Scenario } from '../../engine/index.ts';
import { deviceId } from '../../engine/index.ts';
import type { ImportResult } from '../../formats/import/index.ts';
import type { DrawnNetwork, Remedy, Trial } from '../../planner/index.ts';
import { mended, openShown, ownPods, RemedyLists } from '../ownClusters/index.ts';
import { Button, Icon, Select, usePageWords } from '../shared/index.ts';
import type { ImportTrial } from './useImportTrial.ts';

interface ImportVerdictProps {
  readonly result: ImportResult;
  readonly tried: ImportTrial;
}

/** Whether one pod reaches another, by their names, on which assumptions the answer stands, and what would help. */
export function ImportVerdict({ result, tried }: ImportVerdictProps): ReactNode {
  const words = usePageWords().imports.page;
  const heading = useId();
  const { scenario, from, to, choose } = tried;
  const groups = useMemo(
    () =>
      ownPods(scenario).map(({ cluster, pods: inside }) => ({
        label: cluster,
        options: inside.map(({ id, name, address }) => ({
          value: String(id),
          label: `${name} ${address ?? ''}`.trim(),
        })),
      })),
    [scenario],
  );
  return (
    <section className="imports-verdict" aria-labelledby={heading}>
      <h4 id={heading}>{words.verdict}</h4>
      <div className="imports-ways">
        <Select
          label={words.from}
          value={String(from)}
          groups={groups}
          onChoose={(value) => choose({ from: deviceId(value), to })}
        />
        <Select
          label={words.to}
          value={String(to)}
          groups={groups}
          onChoose={(value) => choose({ from, to: deviceId(value) })}
        />
      </div>
      {from === to ? null : <Tried result={result} tried={tried} />}
      <Assumed result={result} />
    </section>
  );
}

function Tried({ result, tried: { scenario, from, to, two, trial, remedies, ask } }: ImportVerdictProps): ReactNode {
  const { imports } = usePageWords();
  const words = imports.page;
  if (trial === null) {
    return (
      <div>
        <Button onClick={ask}>{words.tryIt}</Button>
      </div>
    );
  }
  const see = (remedy: Remedy<DrawnNetwork>, what: string): ReactNode => (
    <See what={what} onSee={() => void openShown(mended(scenario, remedy))} />
  );
  const standing = numbersFor(result, scenario, [from, to]);
  return (
    <>
      <Said result={result} trial={trial} standing={standing} />
      {remedies === null || two === null ? null : <RemedyLists {...remedies} two={two} works={trial.works} see={see} />}
    </>
  );
}

interface SaidProps {
  readonly result: ImportResult;
  readonly trial: Trial<DrawnNetwork>;
  readonly standing: readonly number[];
}

function Said({ result: { undetermined, questions }, trial, standing }: SaidProps): ReactNode {
  const { imports, clusters } = usePageWords();
  const words = imports.page;
  const unsaid = questions.flatMap(({ id }, at) => (undetermined.includes(id) ? [at + 1] : []));
  return (
    <div role="status" className="clusters-verdict" data-works={trial.works && unsaid.length === 0}>
      {unsaid.length > 0 ? null : <p>{clusters.card.own(trial)}</p>}
      <p>
        {unsaid.length > 0 ? words.undetermined(unsaid) : standing.length > 0 ? words.under(standing) : words.computed}
      </p>
    </div>
  );
}

function See({ what, onSee }: { readonly what: string; readonly onSee: () => void }): ReactNode {
  const { card } = usePageWords().clusters;
  return (
    <button type="button" className="clusters-see" aria-label={card.see(what)} onClick={onSee}>
      {card.seeNow}
      <Icon name="arrow" />
    </button>
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

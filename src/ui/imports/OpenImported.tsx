import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { Scenario } from '../../engine/index.ts';
import { anonymised } from '../../formats/import/index.ts';
import { printScenario } from '../../formats/index.ts';
import type { Shown } from '../ownClusters/index.ts';
import { besideIn, comparing, linkToShown, openShown, putWritten } from '../ownClusters/index.ts';
import { Button, copied, usePageWords } from '../shared/index.ts';
import type { ImportTrial } from './useImportTrial.ts';

interface OpenImportedProps {
  readonly scenario: Scenario;
  /** Who sends to whom, and what would help; `null` where nobody is there to. */
  readonly tried: ImportTrial | null;
}

/** The way to the picture, beside what would help; and a link to it, in which nobody is recognised unless somebody says so. */
export function OpenImported({ scenario, tried }: OpenImportedProps): ReactNode {
  const { imports, clusters } = usePageWords();
  const words = imports.page;
  // One key while the page stands: the preview shows what the link holds.
  const [key] = useState(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1);
  const [isReal, setReal] = useState(false);
  const [done, setDone] = useState(false);
  const helps = tried?.remedies?.helps ?? [];
  const help = besideIn(scenario, helps)?.trial.drawn.scenario ?? null;
  const ends = { from: tried?.from ?? null, to: tried?.to ?? null };
  // 15,000 pods take longer than anybody’s choice may.
  const hidden = useMemo(() => anonymised(scenario, key), [scenario, key]);
  const shared = isReal ? scenario : hidden.scenario;
  const toShare = (): Shown => {
    if (isReal) return comparing(scenario, help, ends);
    const { from, to } = ends;
    return comparing(hidden.scenario, help === null ? null : anonymised(help, key).scenario, {
      from: from === null ? null : hidden.device(from),
      to: to === null ? null : hidden.device(to),
    });
  };
  return (
    <section className="imports-open">
      <div className="imports-ways">
        <Button look="primary" icon="arrow" onClick={() => void openShown(comparing(scenario, help, ends))}>
          {words.open}
        </Button>
        <Button onClick={() => putWritten(printScenario(scenario))}>{clusters.text.asText}</Button>
      </div>
      <fieldset>
        <legend>{words.share}</legend>
        {[false, true].map((real) => (
          <label key={String(real)}>
            <input
              type="radio"
              name="imports-share"
              checked={isReal === real}
              onChange={() => {
                setReal(real);
                setDone(false);
              }}
            />
            <span>{real ? words.real : words.anonymous}</span>
          </label>
        ))}
        <details>
          <summary>{words.leaves}</summary>
          <Leaves scenario={shared} />
        </details>
        <div>
          <Button onClick={() => void copied(new URL(linkToShown(toShare()), window.location.href).href).then(setDone)}>
            {done ? words.copied : words.copyLink}
          </Button>
        </div>
      </fieldset>
    </section>
  );
}

/** As many as show what kind of names and addresses these are. */
const mostShown = 12;

function Leaves({ scenario }: { readonly scenario: Scenario }): ReactNode {
  const lines = scenario.clusters.flatMap(({ name, podRange, nodeRange, nodes }) => [
    `${name}: ${podRange}, ${nodeRange}`,
    ...nodes
      .slice(0, mostShown)
      .flatMap((node) => [
        `  ${node.name} ${node.address}`,
        ...node.pods.slice(0, 2).map((pod) => `    ${pod.name} ${pod.address ?? ''}`),
      ]),
  ]);
  return <pre className="imports-leaves">{lines.slice(0, mostShown * 2).join('\n')}</pre>;
}

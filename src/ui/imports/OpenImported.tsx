import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Scenario } from '../../engine/index.ts';
import { compile } from '../../engine/index.ts';
import type { ImportResult } from '../../formats/import/index.ts';
import { anonymised } from '../../formats/import/index.ts';
import { defaultView, framedLink, printLink, printPayload, unframed } from '../../formats/index.ts';
import { dispatch, keepScenario, useApp } from '../../state/index.ts';
import { Button, copied, usePageWords } from '../shared/index.ts';
import { endsOf } from './ownPods.ts';

/** A link to the picture, in which nobody is recognised unless somebody says so; and what leaves with it. */
export function OpenImported({ result }: { readonly result: ImportResult }): ReactNode {
  const words = usePageWords().imports.page;
  // One key while the page stands: the preview shows what the link holds.
  const [key] = useState(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1);
  const [isReal, setReal] = useState(false);
  const [done, setDone] = useState(false);
  const scenario = result.scenario?.scenario ?? null;
  if (scenario === null) return null;
  const shared = isReal ? scenario : anonymised(scenario, key).scenario;
  return (
    <section className="imports-open">
      <div>
        <Button look="primary" icon="arrow" onClick={() => open(scenario)}>
          {words.open}
        </Button>
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
          <Button onClick={() => void copied(new URL(linkTo(shared), window.location.href).href).then(setDone)}>
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

/** What each cluster is cannot be otherwise on the other side: one side stands alone. */
function linkTo(scenario: Scenario): string {
  const link = printLink({
    ...defaultView,
    scenario: { kind: 'custom', payload: printPayload(scenario) },
    ...endsOf(scenario),
    language: useApp.getState().language,
  });
  return framedLink(link, { ...unframed, side: 0 });
}

function open(scenario: Scenario): void {
  const { language } = useApp.getState();
  const carried = { kind: 'custom', payload: printPayload(scenario) } as const;
  keepScenario(carried, scenario, compile);
  dispatch({ kind: 'view-opened', view: { ...defaultView, scenario: carried, ...endsOf(scenario), language } });
  window.scrollTo({ top: 0 });
  document.getElementById('stage')?.focus({ preventScroll: true });
}

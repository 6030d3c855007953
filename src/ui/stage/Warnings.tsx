import type { ReactNode } from 'react';
import { Suspense, use, useState } from 'react';
import type { SideIndex } from '../../formats/index.ts';
import { defaultView } from '../../formats/index.ts';
import { isMadePlain, loadReader, topologyOf, useApp } from '../../state/index.ts';
import { lazyWithWords, useDerived, useWords } from '../shared/index.ts';

const WarningList = lazyWithWords(async () => (await import('../settings/index.ts')).WarningList);

/** Without it nothing is said of a plan, and nobody is told. */
const loadPlanned = (): Promise<Awaited<ReturnType<typeof loadReader>> | null> => loadReader().catch(() => null);

/** What hardly does what was meant. Nothing does in the networks with which the page begins, while nobody has changed anything of them. */
export function Warnings({ side }: { readonly side: SideIndex }): ReactNode {
  const isAsBegun = useApp(
    ({ scenario, sides }) =>
      scenario === defaultView.scenario && Object.keys(sides[side].settings).length + sides[side].faults.length === 0,
  );
  return isAsBegun ? null : <WarningsOnceRead side={side} />;
}

function WarningsOnceRead({ side }: { readonly side: SideIndex }): ReactNode {
  const [reading] = useState(loadPlanned);
  return (
    <Suspense>
      <SideWarnings side={side} reading={reading} />
    </Suspense>
  );
}

interface SideWarningsProps {
  readonly side: SideIndex;
  readonly reading: ReturnType<typeof loadPlanned>;
}

/** That something about a side's network hardly does what was meant, and what; the network is built all the same. */
function SideWarnings({ side, reading }: SideWarningsProps): ReactNode {
  const words = useWords();
  const read = use(reading);
  const all = useDerived((state, scenario) => {
    const topology = topologyOf(state, scenario, side);
    return read === null || !isMadePlain(scenario)
      ? topology.warnings
      : read.warningsWithPlan(topology, scenario, state.sides[side]);
  });
  const isOwn = useApp(({ scenario }) => scenario.kind === 'custom');
  // That an island uses one range for every cluster is what the models are compared by, unless somebody wrote down another.
  const warnings = all.filter(
    (each) => isOwn || each.kind !== 'not-in-force' || each.reason.because !== 'range-reused',
  );
  if (warnings.length === 0) return null;
  return (
    <details className="side-warnings">
      <summary>{words.ui.side.warnings(warnings.length)}</summary>
      <WarningList warnings={warnings} />
    </details>
  );
}

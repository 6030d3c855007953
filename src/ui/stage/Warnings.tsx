import type { ReactNode } from 'react';
import type { SideIndex } from '../../formats/index.ts';
import { topologyOf, useApp } from '../../state/index.ts';
import { lazyWithWords, useDerived, useWords } from '../shared/index.ts';

const WarningList = lazyWithWords(async () => (await import('./WarningList.tsx')).WarningList);

/** That something about a side's network hardly does what was meant, and what; the network is built all the same. */
export function Warnings({ side }: { readonly side: SideIndex }): ReactNode {
  const words = useWords();
  const all = useDerived((state, scenario) => topologyOf(state, scenario, side).warnings);
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

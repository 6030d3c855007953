import type { ReactNode } from 'react';
import type { Cluster } from '../../engine/index.ts';
import type { PodChoice } from '../../engine/policy/index.ts';
import { everything, podsChosen } from '../../engine/policy/index.ts';
import { usePageWords } from '../shared/index.ts';

interface SelectedProps {
  readonly cluster: Cluster;
  readonly choice: PodChoice;
}

/** As many as show who it is. */
const mostNames = 6;

/** Which pods a choice means in this cluster, as it is now. */
export function Selected({ cluster, choice }: SelectedProps): ReactNode {
  const { policyEditor: words } = usePageWords();
  const chosen = podsChosen(cluster, choice);
  const all = podsChosen(cluster, { namespaces: { kind: 'labelled', selector: everything }, pods: everything });
  const names = chosen.slice(0, mostNames).map(({ name }) => name);
  return (
    <output className="policies-selected" data-none={chosen.length === 0}>
      {words.selected(chosen.length, all.length, names)}
    </output>
  );
}

import { useMemo, useState } from 'react';
import type { Cluster, ClusterId, Scenario } from '../../engine/index.ts';
import { making } from '../../engine/index.ts';
import type { ClusterPolicies } from '../../engine/policy/index.ts';
import type { ImportProblem } from '../../formats/import/index.ts';
import { printPayload } from '../../formats/index.ts';
import { policiesIn, policyText } from '../../formats/policy/index.ts';
import { dispatch, keepScenario, useApp, viewOf } from '../../state/index.ts';
import { useScenario } from '../shared/index.ts';

interface EditedPolicies {
  readonly clusters: readonly Cluster[];
  readonly cluster: Cluster;
  readonly choose: (cluster: string) => void;
  /** The last that could be read; what is drawn. */
  readonly policies: ClusterPolicies;
  readonly change: (policies: Partial<ClusterPolicies>) => void;
  readonly text: string;
  readonly type: (text: string) => void;
  readonly problems: readonly ImportProblem[];
}

const noPolicies: ClusterPolicies = { enforced: 'forward', network: [], tiers: [] };

/** Policies of a cluster of the scenario on screen, by their picture or by their text; what either says becomes the scenario's. */
export function usePolicies(textName: string): EditedPolicies | null {
  const scenario = useScenario();
  const [chosen, setChosen] = useState<string | null>(null);
  // What was typed stays as it was typed for as long as it says what the scenario has.
  const [typed, setTyped] = useState<string | null>(null);
  const { clusters } = scenario;
  const cluster =
    clusters.find(({ id }) => id === chosen) ?? clusters.find(({ policies }) => policies !== undefined) ?? clusters[0];
  const policies = cluster?.policies ?? noPolicies;
  const printed = useMemo(() => policyText(policies), [policies]);
  const text = typed ?? printed;
  const read = useMemo(() => (typed === null ? null : policiesIn(typed, textName)), [typed, textName]);
  if (cluster === undefined) return null;
  const put = (more: Partial<ClusterPolicies>): void => apply(scenario, cluster.id, { ...policies, ...more });
  return {
    clusters,
    cluster,
    choose: (id) => {
      setChosen(id);
      setTyped(null);
    },
    policies,
    change: (more) => {
      setTyped(null);
      put(more);
    },
    text,
    type: (next) => {
      setTyped(next);
      const found = policiesIn(next, textName);
      if (!found.ok) return;
      const { network, tiers } = found.value;
      if (policyText({ network, tiers }) !== printed) put({ network, tiers });
    },
    problems: read?.ok === false ? read.error : [],
  };
}

/** The scenario with these policies, in the picture and in the link; everything else of the view stays. */
function apply(scenario: Scenario, id: ClusterId, policies: ClusterPolicies): void {
  const isNone = policies.network.length + policies.tiers.length === 0;
  const clusters = scenario.clusters.map((each): Cluster => {
    if (each.id !== id) return each;
    const { policies: _before, ...rest } = each;
    return isNone ? rest : { ...rest, policies };
  });
  const changed = { ...scenario, clusters };
  const carried = { kind: 'custom', payload: printPayload(changed) } as const;
  const view = viewOf(useApp.getState(), scenario);
  keepScenario(carried, changed, making);
  dispatch({ kind: 'view-opened', view: { ...view, scenario: carried, digest: null } });
  // Whoever changes who may send to whom has seen the send to its end, and sees the other's end.
  dispatch({ kind: 'seeked', time: Number.MAX_SAFE_INTEGER });
}

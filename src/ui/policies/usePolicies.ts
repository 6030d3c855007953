import { useMemo, useState } from 'react';
import type { Cluster, ClusterId, DeviceId, Scenario } from '../../engine/index.ts';
import { making } from '../../engine/index.ts';
import type { ClusterPolicies } from '../../engine/policy/index.ts';
import type { ImportProblem } from '../../formats/import/index.ts';
import { printPayload } from '../../formats/index.ts';
import type { PolicyNote } from '../../formats/policy/index.ts';
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
  /** What in the text means nothing here. */
  readonly notes: readonly PolicyNote[];
  /** `null`: there is nothing to take back, or to do again. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/** What the cluster’s policies were and will be again; what is typed in one go is one change. */
interface History {
  readonly before: readonly ClusterPolicies[];
  readonly after: readonly ClusterPolicies[];
  readonly by: 'picture' | 'text';
}

const mostSteps = 100;
const noHistory: History = { before: [], after: [], by: 'picture' };

const noPolicies: ClusterPolicies = { enforced: 'forward', network: [], tiers: [] };

/** Policies of a cluster of the scenario on screen, by their picture or by their text; what either says becomes the scenario's. */
export function usePolicies(textName: string, pod: DeviceId | null): EditedPolicies | null {
  const scenario = useScenario();
  const [chosen, setChosen] = useState<string | null>(null);
  // What was typed stays as it was typed for as long as it says what the scenario has.
  const [typed, setTyped] = useState<string | null>(null);
  const [history, setHistory] = useState(noHistory);
  const { clusters } = scenario;
  const cluster =
    clusters.find(({ id }) => id === chosen) ??
    clusters.find(({ nodes }) => nodes.some(({ pods }) => pods.some(({ id }) => id === pod))) ??
    clusters.find(({ policies }) => policies !== undefined) ??
    clusters[0];
  const policies = cluster?.policies ?? noPolicies;
  const printed = useMemo(() => policyText(policies), [policies]);
  const text = typed ?? printed;
  const read = useMemo(() => policiesIn(text, textName), [text, textName]);
  if (cluster === undefined) return null;
  const put = (more: Partial<ClusterPolicies>, by: History['by']): void => {
    const goesOn = by === 'text' && history.by === 'text' && history.before.length > 0;
    const before = goesOn ? history.before : [...history.before, policies].slice(-mostSteps);
    setHistory({ before, after: [], by });
    apply(scenario, cluster.id, { ...policies, ...more });
  };
  const back = history.before.at(-1);
  const [again] = history.after;
  return {
    clusters,
    cluster,
    choose: (id) => {
      setChosen(id);
      setTyped(null);
      setHistory(noHistory);
    },
    policies,
    change: (more) => {
      setTyped(null);
      put(more, 'picture');
    },
    text,
    type: (next) => {
      setTyped(next);
      const found = policiesIn(next, textName);
      if (!found.ok) return;
      const { network, tiers } = found.value;
      if (policyText({ network, tiers }) !== printed) put({ network, tiers }, 'text');
    },
    problems: read.ok ? [] : read.error,
    notes: read.ok ? read.value.notes : [],
    undo:
      back === undefined
        ? null
        : () => {
            setTyped(null);
            setHistory({ before: history.before.slice(0, -1), after: [policies, ...history.after], by: 'picture' });
            apply(scenario, cluster.id, back);
          },
    redo:
      again === undefined
        ? null
        : () => {
            setTyped(null);
            setHistory({ before: [...history.before, policies], after: history.after.slice(1), by: 'picture' });
            apply(scenario, cluster.id, again);
          },
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

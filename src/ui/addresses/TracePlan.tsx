import type { ReactNode } from 'react';
import { useId } from 'react';
import type { AddressPlan, DrawnPlan } from '../../planner/index.ts';
import { making, overlaps } from '../../engine/index.ts';
import { canonicalSizes, namedSpaces, scenarioFromPlan } from '../../planner/index.ts';
import { defaultView, documentOf, parseScenarioValue, planText, printPayload } from '../../formats/index.ts';
import { dispatch, keepScenario, loadReader, useApp } from '../../state/index.ts';
import type { AddressWords } from '../../i18n/index.ts';
import { Problems } from '../messages/index.ts';
import { Button, usePageWords } from '../shared/index.ts';

/** The plan as a network in which packets can be sent; or why there is none. */
export function TracePlan({ plan }: { readonly plan: AddressPlan }): ReactNode {
  const words = usePageWords().addresses.trace;
  const heading = useId();
  const drawn = drawnPlan(plan, words);
  // What the documents refuse, no link could carry.
  const read = drawn === null ? null : parseScenarioValue(documentOf(drawn.scenario));
  return (
    <section className="plan-trace" aria-labelledby={heading}>
      <h3 id={heading}>{words.title}</h3>
      {drawn === null ? <p>{words.nothing}</p> : <p>{words.what(drawn)}</p>}
      {drawn !== null && inClassE(drawn) ? <p className="plan-caution">{words.classE}</p> : null}
      {read !== null && !read.ok ? (
        <div className="plan-problems">
          <p>{words.refused}</p>
          <Problems problems={read.error} />
        </div>
      ) : null}
      <Button
        look="primary"
        icon="arrow"
        disabled={read === null || !read.ok}
        onClick={() => {
          if (drawn !== null) void open(drawn, plan);
        }}
      >
        {words.action}
      </Button>
    </section>
  );
}

function drawnPlan(plan: AddressPlan, { names }: AddressWords['trace']): DrawnPlan | null {
  const { clusters, nodesPerCluster, podsPerNode } = plan.request;
  return scenarioFromPlan(plan, {
    id: 'plan',
    title: names.title,
    summary: names.summary(clusters, nodesPerCluster, podsPerNode),
    most: canonicalSizes,
    names,
  });
}

/** From the first pod of the first cluster to the first of the last, in both models as they begin. */
async function open({ scenario }: DrawnPlan, { request }: AddressPlan): Promise<void> {
  const pods = [scenario.clusters[0], scenario.clusters.at(-1)].map(
    (cluster) => cluster?.nodes[0]?.pods[0]?.id ?? null,
  );
  const [from = null, to = null] = pods;
  const { language } = useApp.getState();
  const carried = { kind: 'custom', payload: printPayload(scenario) } as const;
  const reader = await loadReader().catch(() => null);
  keepScenario(carried, scenario, (await reader?.compiledAhead(scenario, defaultView.sides)) ?? making);
  dispatch({
    kind: 'view-opened',
    view: {
      ...defaultView,
      scenario: carried,
      from,
      to: to === from ? null : to,
      plan: planText(request),
      language,
    },
  });
  // The button was far down the page it has left.
  window.scrollTo({ top: 0 });
  document.getElementById('stage')?.focus({ preventScroll: true });
}

function inClassE({ scenario }: DrawnPlan): boolean {
  const ranges = scenario.clusters.flatMap(({ podRange, nodeRange }) => [podRange, nodeRange]);
  const reused = scenario.reusedPodRange === undefined ? [] : [scenario.reusedPodRange];
  return [...ranges, ...reused].some((range) => overlaps(range, namedSpaces['class-e']));
}

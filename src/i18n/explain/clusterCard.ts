import type { CompleteCluster, DrawnNetwork, RangedCluster, Remedy, Trial } from '../../planner/index.ts';
import { socketText } from '../../engine/index.ts';
import type { ClusterWords } from '../clusterWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { endpointName, labelOf } from './devices.ts';
import { allOf } from './lists.ts';
import { clusterInside, localName } from './names.ts';
import { experienceText, outcomeText } from './outcomes.ts';

export function cardOf(speech: PageSpeech): ClusterWords['card'] {
  const { t, say } = speech;
  const { card } = t.clusters;
  const { title, from, to, swap, helps, alsoHelps, fails, seeNow, copy, copied, computed, under } = card;
  return {
    title,
    from,
    to,
    swap,
    helps,
    alsoHelps,
    fails,
    seeNow,
    copy,
    copied,
    computed,
    under,
    own: (trial) => trialText(speech, 'own', trial),
    published: (trial) => trialText(speech, 'published', trial),
    remedy: (remedy, two) => remedyText(speech, remedy, two),
    option: (what, trial) => say(card.option, { what, seen: seenText(speech, trial) }),
    failed: (what, { topology, exchange, outcome }) =>
      say(card.failed, { what, outcome: outcomeText(speech, topology, exchange, outcome) }),
    see: (what) => say(card.see, { what }),
    assumedChoice: (cluster) => assumedText(speech, cluster),
  };
}

function trialText(speech: PageSpeech, at: 'own' | 'published', trial: Trial<DrawnNetwork>): string {
  const { t, say } = speech;
  const { reach, where } = t.clusters.card;
  const { topology, from, to, exchange, outcome, works, symptom, drawn } = trial;
  const dialed = socketText(exchange.attempt.dialed);
  const cluster = clusterInside(speech, drawn.scenario.clusters.at(-1)?.name ?? '');
  const ends = {
    x: endpointName(speech, topology, from),
    y: endpointName(speech, topology, to),
    where: at === 'own' ? say(where.own, { dialed }) : say(where.published, { cluster, dialed }),
  };
  if (works) return say(reach.works, { ...ends, seen: seenText(speech, trial) });
  if (outcome.kind === 'misdelivered' && symptom === 'connected') {
    return say(reach.wrong, { ...ends, other: endpointName(speech, topology, outcome.at) });
  }
  return say(reach.stopped, {
    ...ends,
    outcome: outcomeText(speech, topology, exchange, outcome),
    experience: experienceText(speech, exchange),
  });
}

/** Whom the receiver sees, and how many that could be. */
function seenText(speech: PageSpeech, { topology, to, receiver, candidates }: Trial<DrawnNetwork>): string {
  const { t, say } = speech;
  const { seen } = t.clusters.card;
  const y = labelOf(speech, topology, to);
  if (receiver === null) return say(seen.nobody, { y });
  const { address } = receiver.sees;
  return candidates.length === 1
    ? say(seen.one, { y, address })
    : say(seen.several, { y, address, count: candidates.length });
}

function remedyText(
  speech: PageSpeech,
  { kind, mending, changed, trial }: Remedy<DrawnNetwork>,
  two: readonly [RangedCluster, RangedCluster],
): string {
  const { t, say } = speech;
  const { card, kind: kinds } = t.clusters;
  const name = (index: number): string => clusterInside(speech, two[index]?.name ?? '');
  const ranges = mending.map((each) =>
    say(card.range, {
      cluster: name(each.cluster),
      kind: kinds[each.kind],
      from: each.from,
      to: each.to,
      policies: each.policies ?? 0,
    }),
  );
  const clusters = allOf(speech, changed.map(name));
  if (kind === 'flat') {
    return allOf(speech, [...ranges, ...(changed.length > 0 ? [say(card.routed, { clusters })] : [])]);
  }
  const y = labelOf(speech, trial.topology, trial.to);
  return allOf(speech, [
    ...ranges,
    say(card.ways[kind], { cluster: name(1), y }),
    ...(changed.includes(1) ? [say(card.inside, { cluster: name(1) })] : []),
    ...(changed.includes(0) ? [say(card.behind, { cluster: name(0) })] : []),
  ]);
}

function assumedText(speech: PageSpeech, { name, runs, leaves, publishes }: CompleteCluster): string {
  const { t, say } = speech;
  const { card, form } = t.clusters;
  return say(card.assumedChoice, {
    cluster: localName(speech, name),
    runs: form.runsValues[runs],
    leaves: form.leavesValues[leaves],
    publishes: form.publishesValues[publishes],
  });
}

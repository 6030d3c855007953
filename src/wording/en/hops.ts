import type { Hop, Step, StepKind, Topology } from '../../engine/index.ts';
import type { StepText } from '../words.ts';
import { endingText } from './endings.ts';
import { stepText } from './steps.ts';

/** What is said first about a hop; steps of rank 0 are not named in its title. */
const ranks: Readonly<Record<StepKind, number>> = {
  rewrite: 9,
  reconnect: 8,
  originate: 7,
  decapsulate: 6,
  encapsulate: 5,
  route: 4,
  switch: 4,
  unrecognised: 3,
  exempt: 2,
  'left-alone': 1,
  permit: 0,
  remember: 0,
  recognise: 0,
  'to-self': 0,
};

/** Steps that are worth a reason of their own beside the most important one. */
const explained: Readonly<Record<StepKind, boolean>> = {
  rewrite: true,
  reconnect: true,
  originate: false,
  decapsulate: false,
  encapsulate: false,
  route: false,
  switch: false,
  unrecognised: true,
  exempt: true,
  'left-alone': true,
  permit: true,
  remember: false,
  recognise: false,
  'to-self': false,
};

export function hopSummary(topology: Topology, hop: Hop): StepText {
  const ordered = hop.steps.toSorted((a, b) => ranks[b.kind] - ranks[a.kind]);
  const texts = ordered.filter(isNamed).map((step) => stepText(topology, hop, step).title);
  const [first] = ordered;
  const reasons = ordered
    .filter((step) => step === first || explained[step.kind])
    .map((step) => stepText(topology, hop, step).why);
  const ending = 'ending' in hop ? endingText(topology, hop) : null;
  return {
    title: [...new Set(ending === null ? texts : [ending.title, ...texts])].join(', '),
    why: [...new Set(ending === null ? reasons : [ending.why, ...reasonsBesideEnd(ordered, topology, hop)])].join('; '),
  };
}

function isNamed({ kind }: Step): boolean {
  return ranks[kind] > 1;
}

/** At its end a packet's end is the point; what happened to it before matters where it was changed. */
function reasonsBesideEnd(ordered: readonly Step[], topology: Topology, hop: Hop): readonly string[] {
  return ordered.filter(({ kind }) => explained[kind]).map((step) => stepText(topology, hop, step).why);
}

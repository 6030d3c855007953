import type { FinalHop, Hop, Step, StepKind, Topology } from '../../engine/index.ts';
import type { StepText, Words } from '../words.ts';

interface Weight {
  /** Higher is said first. */
  readonly rank: number;
  /** Its title is part of the row's. */
  readonly named: boolean;
  /** Its reason is given even where it is not the most important step. */
  readonly explained: boolean;
}

const weights: Readonly<Record<StepKind, Weight>> = {
  rewrite: { rank: 9, named: true, explained: true },
  'rewrite-outer': { rank: 9, named: true, explained: true },
  reconnect: { rank: 8, named: true, explained: true },
  originate: { rank: 7, named: true, explained: false },
  decapsulate: { rank: 6, named: true, explained: false },
  encapsulate: { rank: 5, named: true, explained: false },
  route: { rank: 4, named: true, explained: false },
  switch: { rank: 4, named: true, explained: false },
  'ambiguous-neighbour': { rank: 4, named: true, explained: true },
  unrecognised: { rank: 3, named: true, explained: true },
  exempt: { rank: 2, named: true, explained: true },
  recognise: { rank: 2, named: false, explained: true },
  mark: { rank: 1, named: false, explained: true },
  permit: { rank: 1, named: false, explained: true },
  'left-alone': { rank: 1, named: false, explained: true },
  remember: { rank: 0, named: false, explained: false },
  forget: { rank: 0, named: false, explained: true },
  'to-self': { rank: 0, named: false, explained: false },
};

/** How a language says single things, and what it puts between several. */
export interface Manner {
  readonly stepText: (topology: Topology, hop: Hop, step: Step) => StepText;
  readonly endingText: (topology: Topology, final: FinalHop) => StepText;
  readonly betweenTitles: string;
  readonly betweenReasons: string;
}

/** A whole hop in one row, in any language: what is said, and in which order. */
export function summaryIn({ stepText, endingText, betweenTitles, betweenReasons }: Manner): Words['hopSummary'] {
  const joined = (titles: readonly string[], reasons: readonly string[]): StepText => ({
    title: [...new Set(titles)].join(betweenTitles),
    why: [...new Set(reasons)].join(betweenReasons),
  });
  return (topology, hop) => {
    const ordered = hop.steps.filter(worthTelling(hop)).toSorted((a, b) => weightOf(b).rank - weightOf(a).rank);
    const named = ordered.filter((step) => weightOf(step).named).map((step) => stepText(topology, hop, step).title);
    if ('ending' in hop) {
      const ending = endingText(topology, hop);
      const reasons = ordered.filter((step) => weightOf(step).explained);
      // Who keeps its own packet sends it first; else how it ends is the point.
      const sends = hop.steps.some(({ kind }) => kind === 'originate');
      return joined(sends ? [...named, ending.title] : [ending.title, ...named], [
        ending.why,
        ...reasons.map((step) => stepText(topology, hop, step).why),
      ]);
    }
    const reasons = ordered.filter((step, index) => index === 0 || weightOf(step).explained);
    return joined(
      named,
      reasons.map((step) => stepText(topology, hop, step).why),
    );
  };
}

/** The way of what a device makes itself is a detail; where something was rewritten, what was not is one too. */
function worthTelling({ steps }: Hop): (step: Step) => boolean {
  const rewrites = steps.some(({ kind }) => kind === 'rewrite');
  return (step) => {
    switch (step.kind) {
      case 'route':
        return step.ttl !== null;
      case 'left-alone':
      case 'recognise':
        return !rewrites;
      case 'rewrite':
      case 'reconnect':
      case 'originate':
      case 'decapsulate':
      case 'encapsulate':
      case 'switch':
      case 'rewrite-outer':
      case 'ambiguous-neighbour':
      case 'unrecognised':
      case 'exempt':
      case 'mark':
      case 'permit':
      case 'remember':
      case 'forget':
      case 'to-self':
        return true;
    }
  };
}

function weightOf({ kind }: Step): Weight {
  return weights[kind];
}

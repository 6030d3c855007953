import type { FinalHop, Hop, Step, StepKind, Topology } from '../../engine/index.ts';
import type { HopSummary, StepText, Words } from '../words.ts';

interface Weight {
  /** The highest of a hop is what matters in it. */
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
  judge: { rank: 6, named: true, explained: true },
  decapsulate: { rank: 6, named: true, explained: false },
  encapsulate: { rank: 5, named: true, explained: false },
  route: { rank: 4, named: true, explained: false },
  switch: { rank: 4, named: true, explained: false },
  'ambiguous-neighbour': { rank: 4, named: true, explained: true },
  'answered-for': { rank: 3, named: false, explained: true },
  unrecognised: { rank: 3, named: true, explained: true },
  exempt: { rank: 2, named: true, explained: true },
  recognise: { rank: 2, named: false, explained: true },
  mark: { rank: 1, named: false, explained: true },
  permit: { rank: 1, named: false, explained: true },
  unjudged: { rank: 1, named: false, explained: true },
  'left-alone': { rank: 1, named: false, explained: true },
  remember: { rank: 0, named: false, explained: false },
  forget: { rank: 0, named: false, explained: true },
  'to-self': { rank: 0, named: false, explained: false },
};

/** On either side of what a reason can do without where there is little room; it is not seen. */
export const asideMark = '\u2063';

/** How a language says single things, and what it puts between several. */
interface LanguageStyle {
  readonly stepText: (topology: Topology, hop: Hop, step: Step) => StepText;
  readonly endingText: (topology: Topology, final: FinalHop) => StepText;
  readonly betweenTitles: string;
  readonly betweenReasons: string;
}

/**
 * A whole hop in one row, in any language: everything in the order in which it happened, with what matters most marked. A packet is
 * routed after its destination was translated and before its source is, and that order is the lesson of NAT.
 */
export function summaryIn({ stepText, endingText, betweenTitles, betweenReasons }: LanguageStyle): Words['hopSummary'] {
  return (topology, hop) => {
    const { before, after } = stepsAround(hop);
    const isNotable = notableIn(hop);
    const most = Math.max(...hop.steps.filter(isNotable).map((step) => weightOf(step).rank));
    const told = (steps: readonly Step[]): readonly Told[] =>
      steps.filter(isNotable).map((step) => {
        const { rank, named, explained } = weightOf(step);
        const { title, why } = stepText(topology, hop, step);
        // How a journey ends says enough of a hop whose steps only led there.
        const isMain = rank === most && !('ending' in hop && rank < weights.originate.rank);
        return { title: named ? title : null, why: explained || isMain ? why : null, isMain };
      });
    const ending = 'ending' in hop ? [{ ...endingText(topology, hop), isMain: true }] : [];
    return joined([...told(before), ...ending, ...told(after)], betweenTitles, betweenReasons);
  };
}

/** A step or an ending as it goes into a row. */
interface Told {
  readonly title: string | null;
  readonly why: string | null;
  readonly isMain: boolean;
}

/** What is said twice is said once, where it comes first. */
function joined(all: readonly Told[], betweenTitles: string, betweenReasons: string): HopSummary {
  const titles = all.flatMap(({ title, isMain }) => (title === null ? [] : [{ title, isMain }]));
  const parts = titles
    .filter(({ title }, at) => titles.findIndex((each) => each.title === title) === at)
    .map(({ title, isMain }, at) => ({ text: at === 0 ? title : `${betweenTitles}${title}`, isMain }));
  const reasons = all.filter(({ why }, at) => why !== null && all.findIndex((each) => each.why === why) === at);
  const first = reasons.findIndex(({ isMain }) => isMain);
  const marked = reasons
    .map(({ why, isMain }, at) => {
      if (at < first) return `${asideMark}${why}${betweenReasons}${asideMark}`;
      const said = at > Math.max(first, 0) ? `${betweenReasons}${why}` : why;
      return isMain || first === -1 ? said : `${asideMark}${said}${asideMark}`;
    })
    .join('')
    // Asides beside each other are one.
    .replaceAll(asideMark + asideMark, '');
  return {
    title: parts.map(({ text }) => text).join(''),
    why: marked.replaceAll(asideMark, ''),
    parts,
    marked,
  };
}

const isAfter = ({ kind }: Step): boolean => kind === 'reconnect';

/** Steps before a journey ends at this hop, and those after: a proxy accepts a connection before it opens its own. */
export function stepsAround(hop: Hop): { readonly before: readonly Step[]; readonly after: readonly Step[] } {
  return { before: hop.steps.filter((step) => !isAfter(step)), after: hop.steps.filter(isAfter) };
}

/** The way of what a device makes itself is a detail; where something was rewritten, so is what was not; of several rules that do not apply, one stands for all. */
function notableIn({ steps }: Hop): (step: Step) => boolean {
  const rewrites = steps.some(({ kind }) => kind === 'rewrite');
  const leftAlone = steps.find(({ kind }) => kind === 'left-alone');
  return (step) => {
    // How the journey ends says what it was refused for.
    if (step.kind === 'judge') return step.judgement.answer.verdict === 'accept';
    if (step.kind === 'route') return step.ttl !== null;
    if (step.kind === 'left-alone') return !rewrites && step === leftAlone;
    return step.kind !== 'recognise' || !rewrites;
  };
}

function weightOf({ kind }: Step): Weight {
  return weights[kind];
}

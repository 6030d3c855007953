import type { ReactNode } from 'react';
import { Fragment } from 'react';
import type { Identities } from '../../diagram/index.ts';
import type { Hop, Topology } from '../../engine/index.ts';
import { socketText } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import type { Tag } from '../../playback/index.ts';
import { exchangeOf, frameOfState, tagsOf, timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { asideMark } from '../../i18n/index.ts';
import { DeviceName, useDerived, useFitted, useIdentities, useTraceWords } from '../shared/index.ts';
import { TaggedText } from './TaggedText.tsx';
import { useTaken } from './useTaken.ts';
import { useQuestion } from './useQuestion.ts';

interface SideProps {
  readonly side: SideIndex;
}

/** What is happening on this side at this moment, in a sentence as small as it takes to stand there whole. */
export function Caption({ side }: SideProps): ReactNode {
  const words = useTraceWords();
  const name = words.modelText(useApp((state) => state.sides[side].model)).name;
  const sends = useDerived((state, scenario) => exchangeOf(state, scenario, side) !== null);
  if (!sends) return null;
  return (
    <Whole>
      <b className="side-caption-model">{name}</b>
      <MomentText side={side} />
    </Whole>
  );
}

/** The sentence: what is about to be sent, where the packet is going, what is asked, or what was done. */
export function MomentText({ side }: SideProps): ReactNode {
  const words = useTraceWords();
  const shell = words.shell.stage;
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  const at = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].visit ?? null);
  const phase = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].phase ?? 'before');
  const visit = useDerived((state, scenario) =>
    at === null ? undefined : timelineOfState(state, scenario)?.lanes[side][at],
  );
  const predicting = useApp((state) => state.predicting);
  const worn = useWorn(side, at);
  const question = useQuestion(side);
  if (exchange === null) return null;
  if (visit === undefined || at === null) {
    const { from, dialed } = exchange.attempt;
    const sender = topology.devices.get(from);
    if (sender === undefined) return null;
    return predicting ? (
      words.teaching.prediction.aboutToSend(words.deviceLabel(sender))
    ) : (
      <TaggedText text={shell.dials(words.deviceLabel(sender), socketText(dialed))} {...worn} />
    );
  }
  if (question !== null) return <b className="side-question">{question}</b>;
  if (phase === 'travelling') {
    const towards = topology.devices.get(visit.hop.device);
    return towards === undefined ? null : shell.travels(words.deviceLabel(towards));
  }
  return (
    <>
      <HopText side={side} at={at} />
      {phase === 'done' ? <span className="side-end">{shell.seenBySender(words.experienceText(exchange))}</span> : null}
    </>
  );
}

interface HopTextProps extends SideProps {
  /** Which visit of the side's lane. */
  readonly at: number;
}

/** What a device did with the packet. */
export function HopText({ side, at }: HopTextProps): ReactNode {
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const hop = useDerived((state, scenario) => timelineOfState(state, scenario)?.lanes[side][at]?.hop);
  const worn = useWorn(side, at);
  const taken = useTaken(side, at);
  if (hop === undefined) return null;
  // Each clause has the tag of whom it tells: both bear one number.
  if (taken.length > 0)
    return taken.map(({ text, address, owner }) => (
      <TaggedText
        key={owner}
        text={text}
        tags={[{ address, port: null, owner: { kind: 'device', device: owner } }]}
        identities={worn.identities}
      />
    ));
  return (
    <>
      <DeviceName topology={topology} device={hop.device} /> <Did topology={topology} hop={hop} {...worn} />
    </>
  );
}

interface Worn {
  readonly tags: readonly Tag[];
  readonly identities: Identities;
}

/** The tags of a visit, as it finds and leaves them; those of the first before anything has left. */
function useWorn(side: SideIndex, at: number | null): Worn {
  const identities = useIdentities(side);
  const own = useDerived((state, scenario) => tagsOf(state, scenario, side)[at ?? 0]);
  const first = useDerived((state, scenario) => tagsOf(state, scenario, side)[0]?.left.source);
  const hop = useDerived((state, scenario) =>
    at === null ? undefined : timelineOfState(state, scenario)?.lanes[side][at]?.hop,
  );
  // Policies are told of whom somebody had been, and another may bear that number here.
  const former = first !== undefined && hop !== undefined && hasBeen(hop, first) ? [first] : [];
  const tags =
    own === undefined
      ? []
      : [...former, own.left.source, own.left.destination, own.arrived.source, own.arrived.destination];
  return { tags, identities };
}

function hasBeen({ steps }: Hop, { address }: Tag): boolean {
  return steps.some((step) => step.kind === 'judge' && step.judgement.was[0]?.address === address);
}

/** As much smaller as it takes to stand there whole. */
function Whole({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div ref={useFitted<HTMLDivElement>()} className="side-words">
      <p className="side-caption">{children}</p>
    </div>
  );
}

interface DidProps extends Worn {
  readonly topology: Topology;
  readonly hop: Hop;
}

/** What the device did: a clause for each of several rewrites, else what mattered most and why. */
function Did({ topology, hop, tags, identities }: DidProps): ReactNode {
  const words = useTraceWords();
  const { stage } = words.shell;
  const acts = words.actsText(topology, hop);
  const { title, marked } = words.hopSummary(topology, hop);
  const worn = { tags, identities };
  if (acts.length === 0)
    return (
      <>
        <b className="side-did">
          <TaggedText text={title} {...worn} />
        </b>
        {stage
          .reason(marked)
          .split(asideMark)
          .map((text, at) => (
            <span key={text} className={at % 2 === 1 ? 'side-aside' : undefined}>
              <TaggedText text={text} before={title} {...worn} />
            </span>
          ))}
      </>
    );
  return acts.map((act, at) => {
    const before = acts
      .slice(0, at)
      .map((earlier) => `${earlier.title} ${earlier.why}`)
      .join(' ');
    return (
      <Fragment key={act.why}>
        <b className="side-did">
          <TaggedText text={act.title} before={before} {...worn} />
        </b>
        <TaggedText text={stage.clause(act.why, at === acts.length - 1)} before={`${before} ${act.title}`} {...worn} />
      </Fragment>
    );
  });
}

import type { ReactNode } from 'react';
import { Fragment } from 'react';
import type { Identities } from '../../diagram/index.ts';
import type { Hop, Topology } from '../../engine/index.ts';
import { socketText } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import type { Tag } from '../../playback/index.ts';
import { exchangeOf, frameOfState, tagsOf, timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { DeviceName, useDerived, useFitted, useIdentities, useTraceWords } from '../shared/index.ts';
import { useQuestion } from './Presenting.tsx';
import { TaggedText } from './TaggedText.tsx';

/** What is happening on this side at this moment, in a sentence. */
export function Caption({ side }: { readonly side: SideIndex }): ReactNode {
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
  const identities = useIdentities(side);
  const all = useDerived((state, scenario) => tagsOf(state, scenario, side));
  const name = words.modelText(useApp((state) => state.sides[side].model)).name;
  const own = at === null ? all[0] : all[at];
  const tags =
    own === undefined ? [] : [own.left.source, own.left.destination, own.arrived.source, own.arrived.destination];
  const question = useQuestion(side);
  const lead = <b className="side-caption-model">{name}</b>;
  if (exchange === null) return null;
  if (visit === undefined) {
    const { from, dialed } = exchange.attempt;
    const sender = topology.devices.get(from);
    return (
      <Whole>
        {lead}
        {sender === undefined ? null : predicting ? (
          words.teaching.prediction.aboutToSend(words.deviceLabel(sender))
        ) : (
          <TaggedText
            text={shell.dials(words.deviceLabel(sender), socketText(dialed))}
            tags={tags}
            identities={identities}
          />
        )}
      </Whole>
    );
  }
  if (question !== null)
    return (
      <Whole>
        {lead}
        <b className="side-question">{question}</b>
      </Whole>
    );
  if (phase === 'travelling') {
    const towards = topology.devices.get(visit.hop.device);
    return (
      <Whole>
        {lead}
        {towards === undefined ? null : shell.travels(words.deviceLabel(towards))}
      </Whole>
    );
  }
  return (
    <Whole>
      {lead}
      <DeviceName topology={topology} device={visit.hop.device} />{' '}
      <Did topology={topology} hop={visit.hop} tags={tags} identities={identities} />
      {phase === 'done' ? (
        <span className="side-end"> {shell.seenBySender(words.experienceText(exchange))}</span>
      ) : null}
    </Whole>
  );
}

/** As much smaller as it takes to stand there whole. */
function Whole({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div ref={useFitted<HTMLDivElement>()} className="side-words">
      <p className="side-caption">{children}</p>
    </div>
  );
}

interface DidProps {
  readonly topology: Topology;
  readonly hop: Hop;
  readonly tags: readonly Tag[];
  readonly identities: Identities;
}

/** What the device did: a clause for each of several rewrites, else what mattered most and why. */
function Did({ topology, hop, tags, identities }: DidProps): ReactNode {
  const words = useTraceWords();
  const { stage } = words.shell;
  const acts = words.actsText(topology, hop);
  const { title, why } = words.hopSummary(topology, hop);
  const worn = { tags, identities };
  if (acts.length === 0)
    return (
      <>
        <b className="side-did">
          <TaggedText text={title} {...worn} />
        </b>
        <TaggedText text={stage.reason(why)} before={title} {...worn} />
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

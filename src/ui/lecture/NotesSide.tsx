import type { ReactNode } from 'react';
import type { SideIndex } from '../../formats/index.ts';
import { isRewriting, isSameTag, stepAt } from '../../playback/index.ts';
import type { Tag } from '../../playback/index.ts';
import { frameOfState, tagsOf, timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, useIdentities, usePageWords } from '../shared/index.ts';
import { AddressTag, HopText, MomentText, useQuestion } from '../trace/index.ts';

interface SideProps {
  readonly side: SideIndex;
}

/** One side's part of the notes: its sentence now, the answer while it is asked, and what comes next. */
export function NotesSide({ side }: SideProps): ReactNode {
  const words = usePageWords();
  const own = words.lecture.window;
  const name = words.modelText(useApp((state) => state.sides[side].model)).name;
  const asked = useQuestion(side) !== null;
  const at = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].visit ?? null);
  const acts = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].phase !== 'travelling');
  const next = useDerived((state, scenario) => {
    const timeline = timelineOfState(state, scenario);
    const column = timeline?.columns[timeline === null ? 0 : stepAt(timeline, state.time) + 1];
    return column === undefined ? undefined : column.visits[side];
  });
  return (
    <section className="notes-side" aria-label={name}>
      <h2 className="notes-model">{name}</h2>
      <section className="notes-now">
        <h3>{own.now}</h3>
        <p>
          <MomentText side={side} />
        </p>
        {asked && at !== null ? (
          <div className="notes-answer">
            <h3>{words.ui.transport.answer}</h3>
            <p>
              <HopText side={side} at={at} />
            </p>
          </div>
        ) : null}
        {at !== null && acts ? <Rewrites side={side} at={at} /> : null}
      </section>
      {next === undefined ? null : (
        <section className="notes-next">
          <h3>{own.next}</h3>
          {next === null ? <p>{words.panels.ledger.waits}</p> : <Coming side={side} at={next} />}
        </section>
      )}
    </section>
  );
}

interface VisitProps extends SideProps {
  /** Which visit of the side's lane. */
  readonly at: number;
}

/** A step before it is told: what will be asked, and what will be the answer. */
function Coming({ side, at }: VisitProps): ReactNode {
  const words = usePageWords();
  const hop = useDerived((state, scenario) => timelineOfState(state, scenario)?.lanes[side][at]?.hop);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const device = hop === undefined ? undefined : topology.devices.get(hop.device);
  return (
    <>
      {hop !== undefined && device !== undefined && isRewriting(hop) ? (
        <p className="notes-question">{words.shell.question(words.deviceLabel(device))}</p>
      ) : null}
      <p>
        <HopText side={side} at={at} />
      </p>
      <Rewrites side={side} at={at} />
    </>
  );
}

/** Which address becomes which, and the hook that keeps the old one, or gives it back. */
function Rewrites({ side, at }: VisitProps): ReactNode {
  const words = usePageWords();
  const { strip } = words.shell;
  const identities = useIdentities(side);
  const tagged = useDerived((state, scenario) => tagsOf(state, scenario, side)[at]);
  if (tagged === undefined) return null;
  const { arrived, left, here } = tagged;
  const ends = [
    { word: strip.from, before: arrived.source, after: left.source },
    { word: strip.to, before: arrived.destination, after: left.destination },
  ].filter(({ before, after }) => !isSameTag(before, after));
  if (ends.length === 0) return null;
  const worn = (tag: Tag): ReactNode => (
    <AddressTag identity={identities.ofOwner(tag.owner)} address={tag.address} port={tag.port} />
  );
  return (
    <ul className="notes-rewrites">
      {ends.map(({ word, before, after }) => (
        <li key={word}>
          {word} {worn(before)} → {worn(after)}
        </li>
      ))}
      {here === null ? null : <li>{words.lecture.window.hook(here.number)}</li>}
    </ul>
  );
}

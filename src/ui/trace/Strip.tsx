import type { ReactNode } from 'react';
import type { Scenario } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import type { Tagged, Tags } from '../../playback/index.ts';
import { hasActed, hasReached } from '../../playback/index.ts';
import type { AppState } from '../../state/index.ts';
import {
  exchangeOf,
  frameOfState,
  isAhead,
  tagsOf,
  tallyOf,
  timelineOfState,
  disclosureOf,
  topologyOf,
  useApp,
} from '../../state/index.ts';
import { icmpText, signalText } from '../../i18n/index.ts';
import {
  lazyWithWords,
  useDerived,
  useIdentities,
  useMatch,
  useSpoilerHidden,
  useTraceWords,
} from '../shared/index.ts';
import { AddressTag, useOwnerName } from './AddressTag.tsx';
import { useFolded } from './useFolded.ts';

const PacketHeader = lazyWithWords(async () => (await import('./PacketHeader.tsx')).PacketHeader, {
  saysLittle: true,
  leave: ({ onClose }) => onClose(),
});

interface StripProps {
  readonly side: SideIndex;
  /** Is the packet's header shown? */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Under a picture: the packet's own two ends while it travels, and whom its receiver takes the sender for once it is there. */
export function Strip({ side, open, onOpen }: StripProps): ReactNode {
  const told = useDerived((state, scenario) => disclosureOf(state, scenario, side));
  const secret = useSpoilerHidden(side);
  const isRequest = useDerived((state, scenario) => {
    const lane = frameOfState(state, scenario)?.lanes[side];
    const visit =
      lane === undefined || lane.visit === null ? undefined : timelineOfState(state, scenario)?.lanes[side][lane.visit];
    return visit === undefined || (visit.way === 'request' && visit.later === null);
  });
  const isEnd = told === 'all' || (told === 'arrival' && isRequest);
  const opener = <Opener side={side} open={open} onOpen={onOpen} />;
  return (
    <>
      {open ? <PacketHeader side={side} onClose={() => onOpen(false)} /> : null}
      {isEnd && !secret ? <PunchLine side={side}>{opener}</PunchLine> : <Envelope side={side}>{opener}</Envelope>}
    </>
  );
}

/** Over the whole strip, once the packet is under way: what the envelope in the picture is for a pointer. */
function Opener({ side, open, onOpen }: StripProps): ReactNode {
  const words = useTraceWords();
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const visit = useDerived((state, scenario) => {
    const at = frameOfState(state, scenario)?.lanes[side].visit ?? null;
    return at === null ? null : (timelineOfState(state, scenario)?.lanes[side][at] ?? null);
  });
  const device = visit === null ? undefined : topology.devices.get(visit.hop.device);
  if (device === undefined) return null;
  return (
    <button
      type="button"
      className="strip-open"
      aria-label={words.shell.strip.open(words.deviceLabel(device))}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => onOpen(!open)}
    />
  );
}

/** The tags that the packet wears at this moment. */
function wornNow(all: readonly Tagged[], visit: number | null, shown: 'arrived' | 'left'): Tags | null {
  if (visit === null) return all[0]?.arrived ?? null;
  return all[visit]?.[shown] ?? null;
}

/** What the packet is, where it is not what opens a connection or answers that: a reset looks like no other packet. */
function kindNow(side: SideIndex): (state: AppState, scenario: Scenario) => string | null {
  return (state, scenario) => {
    const lane = frameOfState(state, scenario)?.lanes[side];
    if (lane === undefined || lane.visit === null || lane.packet === null) return null;
    const visit = timelineOfState(state, scenario)?.lanes[side][lane.visit];
    const { header } = lane.packet;
    if (header.protocol === 'icmp') return icmpText(header.error);
    return visit === undefined || visit.later === null ? null : signalText[header.signal];
  };
}

interface BoxProps {
  readonly className: string;
  readonly children?: ReactNode;
}

function Box({ className, children }: BoxProps): ReactNode {
  return (
    <div ref={useFolded()} className={`strip ${className}`}>
      {children}
    </div>
  );
}

interface PartProps {
  readonly side: SideIndex;
  readonly children: ReactNode;
}

function Envelope({ side, children }: PartProps): ReactNode {
  const { strip } = useTraceWords().shell;
  const identities = useIdentities(side);
  const tags = useDerived((state, scenario) => tagsOf(state, scenario, side));
  const visit = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].visit ?? null);
  const shown = useDerived((state, scenario) => {
    const lane = frameOfState(state, scenario)?.lanes[side];
    return lane !== undefined && hasActed(lane) ? 'left' : 'arrived';
  });
  const worn = wornNow(tags, visit, shown);
  const outer = useDerived((state, scenario) => frameOfState(state, scenario)?.lanes[side].packet?.outer ?? null);
  const kind = useDerived(kindNow(side));
  const carried = outer === null || visit === null ? null : (tags[visit]?.outer ?? null);
  const secret = useApp((state) => state.predicting) && visit === null;
  if (worn === null || secret) return <Box className="" />;
  const { source, destination } = worn;
  return (
    <Box
      className={`strip-envelope${visit === null ? ' strip-unsent' : ''}${carried === null ? '' : ' strip-carried'}`}
    >
      {carried === null || outer === null ? null : (
        <span className="strip-outer">
          {outer.kind.toUpperCase()}{' '}
          <AddressTag identity={identities.ofOwner(carried.source.owner)} address={carried.source.address} />
          <span aria-hidden="true"> → </span>
          <AddressTag identity={identities.ofOwner(carried.destination.owner)} address={carried.destination.address} />
        </span>
      )}
      {kind === null ? null : <span className="strip-kind">{kind}</span>}
      <span className="strip-end">
        <span className="strip-word">{strip.from}</span>{' '}
        <AddressTag identity={identities.ofOwner(source.owner)} address={source.address} port={source.port} />
      </span>{' '}
      <span className="strip-end">
        <span className="strip-word">{strip.to}</span>{' '}
        <AddressTag
          identity={identities.ofOwner(destination.owner)}
          address={destination.address}
          port={destination.port}
        />
      </span>
      {children}
    </Box>
  );
}

/** Whom the receiver takes the sender for, and how many that could be; or that it hears nothing. */
function PunchLine({ side, children }: PartProps): ReactNode {
  const words = useTraceWords();
  const { strip } = words.shell;
  const identities = useIdentities(side);
  const nameOf = useOwnerName(side);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const exchange = useDerived((state, scenario) => exchangeOf(state, scenario, side));
  const tally = useDerived((state, scenario) => tallyOf(state, scenario, side));
  const tags = useDerived((state, scenario) => tagsOf(state, scenario, side));
  const timeline = useDerived(timelineOfState);
  const told = useDerived((state, scenario) => disclosureOf(state, scenario, side));
  const to = useApp((state) => state.to);
  const narrow = useMatch('(max-width: 66rem)');
  if (exchange === null || tally === null || timeline === null) return <Box className="" />;
  const last = timeline.lanes[side].findLast(({ way, later }) => way === 'request' && later === null);
  const seen = last === undefined ? undefined : tags[last.index]?.arrived.source;
  const meant = to === null ? undefined : topology.devices.get(to);
  const taker = last === undefined ? undefined : topology.devices.get(last.hop.device);
  const { kind } = tally.outcome;
  const ahead = isAhead(told, tally.outcome);
  const isStopped = (kind === 'dropped' || kind === 'rejected') && !ahead;
  if (isStopped || seen === undefined || taker === undefined) {
    // A machine that the packet got to has heard something, though nobody on it was the wiser.
    const isUnheard = meant !== undefined && !hasReached(timeline.lanes[side], meant.id);
    const stopped = isUnheard ? strip.hearsNothing(words.deviceLabel(meant)) : words.outcomeKindText(kind);
    return (
      <Box className="strip-end-line strip-stopped">
        <p className="strip-thinks">{stopped}</p>
        <p className="strip-cause">{words.outcomeText(topology, exchange, tally.outcome)}</p>
        {children}
      </Box>
    );
  }
  const count = tally.candidates.length;
  const wrong = meant !== undefined && (kind === 'misdelivered' || (ahead && meant.id !== taker.id));
  return (
    <Box className={`strip-end-line${wrong ? ' strip-wrong' : ''}`}>
      <p className="strip-thinks">
        {wrong
          ? strip.wrong(words.deviceLabel(taker), words.deviceLabel(meant))
          : strip.thinks(words.deviceLabel(taker))}
      </p>
      <p className="strip-who">
        <AddressTag identity={identities.ofOwner(seen.owner)} address={seen.address} name={nameOf(seen)} />
      </p>
      <p className="strip-count">{count === 1 ? strip.only(1) : (narrow ? strip.anyOf : strip.anySender)(count)}</p>
      <Dots count={count} slot={identities.ofOwner(seen.owner).slot} />
      {children}
    </Box>
  );
}

const mostDots = 24;

/** As many as it could be. */
function Dots({ count, slot }: { readonly count: number; readonly slot: string }): ReactNode {
  const shown = Math.min(count, mostDots);
  return (
    <span className="strip-dots" data-owner={slot} aria-hidden="true">
      {Array.from({ length: shown }, (_, at) => (
        <i key={at} />
      ))}
    </span>
  );
}

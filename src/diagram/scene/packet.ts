import type { LaneFrame, Tagged, Tags, Visit } from '../../playback/index.ts';
import { isSameTag } from '../../playback/index.ts';
import type { Point } from '../geometry.ts';
import { between, clamp, spotAt } from '../geometry.ts';
import { placeAt } from '../layout/layout.ts';
import type { HooksInput } from './hooks.ts';
import { hangingAt } from './hooks.ts';
import type { EnvelopeShape, FlyingTag } from './shapes.ts';
import type { Stop } from './packetStops.ts';
import { tagShape } from './tags.ts';
import { during, eased, hasActedAt, passing } from './trails.ts';

interface PacketInput extends HooksInput {
  /** Does the other side still move while this one rests? */
  readonly waiting: boolean;
}

/** Half of an envelope, from its middle. */
export const envelopeHalf = { width: 24, height: 13.5 } as const;
/** How much further the envelope round it reaches; where packets go beside boxes it is no wider. */
export const shell = { map: { aside: 23, above: 3, below: 3 }, lanes: { aside: 0, above: 18, below: 3 } } as const;

/** The packet at this instant, if there is one, inside the picture. */
export function envelopeAt(input: PacketInput): readonly EnvelopeShape[] {
  const { layout, stops, tags, frame, identities, labels, waiting } = input;
  const stop = frame.visit === null ? undefined : stops[frame.visit];
  const own = frame.visit === null ? undefined : tags[frame.visit];
  if (stop === undefined || own === undefined || frame.packet === null) return [];
  const at = whereabouts(stop, frame);
  const worn = wornAt(own, stop, frame);
  const { outer } = frame.packet;
  const inLanes = layout.clusters.length === 0;
  const carried = outer === null || own.outer === null ? null : { ...own.outer, kind: outer.kind };
  const round = inLanes ? shell.lanes : shell.map;
  const { aside, above, below } = carried === null ? { aside: 0, above: 0, below: 0 } : round;
  const [width, height] = [envelopeHalf.width + aside + 1, envelopeHalf.height + 2];
  const isHidden = frame.phase === 'acting' && placeAt(layout, stop.visit.hop.device, at)?.layer === 'front';
  const place = {
    x: clamp(at.x, width, layout.width - width),
    y: clamp(at.y, height + above, layout.height - height - below),
  };
  const paper = {
    x: place.x - width,
    y: place.y - height - above,
    width: 2 * width,
    height: 2 * height + above + below,
  };
  return [
    {
      id: 'packet',
      way: stop.visit.way,
      ...place,
      reach: paper,
      source: identities.ofOwner(worn.source.owner),
      destination: identities.ofOwner(worn.destination.owner),
      outer:
        carried === null
          ? null
          : {
              source: identities.ofOwner(carried.source.owner),
              destination: identities.ofOwner(carried.destination.owner),
              text: labels.tunnel(carried.kind),
              ...round,
            },
      waits: waiting && frame.phase !== 'travelling' && frame.phase !== 'acting',
      // Through a box it goes out of sight; in the fabric it stays on its line.
      opacity: isHidden ? 1 - 0.85 * humped(frame.progress) : 1,
    },
  ];
}

/** The tags that it wears: what a device changes shows half-way through its act. */
function wornAt({ arrived, left }: Tagged, stop: Stop, frame: LaneFrame): Tags {
  return hasActedAt(stop, frame) ? left : arrived;
}

/** At the device where the packet comes in until it has acted, then where it goes out. */
function whereabouts({ travel, entry, exit }: Stop, { phase, progress }: LaneFrame): Point {
  switch (phase) {
    case 'travelling':
      return spotAt(travel, eased(progress)) ?? entry.rest;
    case 'acting':
      return between(entry.rest, exit.rest, during(progress, passing.from, passing.to));
    case 'before':
    case 'waiting':
    case 'done':
      return exit.rest;
  }
}

function humped(progress: number): number {
  const share = during(progress, passing.from, passing.to);
  return 1 - Math.abs(1 - 2 * share);
}

/** Tags that are taken off fly to their hook in the first half of the act; an answer's fly back. */
export function flightsAt({ layout, stops, tags, frame, identities }: PacketInput): readonly FlyingTag[] {
  if (frame.phase !== 'acting' || frame.visit === null) return [];
  const [stop, own] = [stops[frame.visit], tags[frame.visit]];
  const place = stop === undefined ? undefined : placeAt(layout, stop.visit.hop.device, stop.entry.rest);
  if (stop === undefined || own?.here === undefined || own.here === null || place === undefined) return [];
  const { here, arrived, left } = own;
  const back = stop.visit.way === 'reply';
  const share = back ? 1 - during(frame.progress, 0.05, 0.5) : during(frame.progress, 0.12, 0.5);
  if (share === 0 || share === 1) return [];
  const start = { x: stop.entry.rest.x - 30, y: stop.entry.rest.y };
  const hung = [here.source, here.destination].filter((each) => each !== null);
  const changes = !isSameTag(arrived.source, left.source) || !isSameTag(arrived.destination, left.destination);
  return changes
    ? hung.map((tag, row): FlyingTag => {
        const end = hangingAt(place, here.number, row);
        const way = between(start, end, share);
        return {
          id: `flight-${row}`,
          tag: tagShape(tag, identities, 'shown'),
          x: way.x,
          // Along an arc.
          y: way.y - 16 * Math.sin(Math.PI * share),
          angle: -12 * (1 - share),
          opacity: 1,
        };
      })
    : [];
}

/** The frame as someone sees it who asked for less motion: nothing travels, and what a device does is there at once. */
export function withoutMotion(frame: LaneFrame, visits: readonly Visit[]): LaneFrame {
  switch (frame.phase) {
    case 'before':
    case 'waiting':
    case 'done':
      return frame;
    case 'acting':
      return frame.progress < 0.5 ? { ...frame, progress: 0 } : { ...frame, progress: 1 };
    case 'travelling': {
      const before = frame.visit === null ? undefined : visits[frame.visit - 1];
      return before === undefined ? frame : { ...frame, visit: before.index, phase: 'waiting' };
    }
  }
}

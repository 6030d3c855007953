import type { Device, Topology } from '../../engine/index.ts';
import type { LaneFrame, Tag, Tagged, Visit } from '../../playback/index.ts';
import { hasReached, replacedTag } from '../../playback/index.ts';
import type { Box, Point } from '../geometry.ts';
import { right } from '../geometry.ts';
import type { Identities } from '../identity.ts';
import type { SceneLabels } from '../labels.ts';
import type { Layout, Place } from '../layout/layout.ts';
import { widthOf } from '../text.ts';
import type { DeskShape, TagShape } from './shapes.ts';
import type { Stop } from './packetStops.ts';
import { hasActedAt } from './trails.ts';
import { closer, tagParts, tagShape } from './tags.ts';

interface DesksInput {
  readonly topology: Topology;
  readonly layout: Layout;
  readonly stops: readonly Stop[];
  readonly visits: readonly Visit[];
  readonly tags: readonly Tagged[];
  readonly frame: LaneFrame;
  readonly identities: Identities;
  readonly labels: SceneLabels;
  readonly from: Device['id'] | null;
  readonly to: Device['id'] | null;
}

/** What the ends of a send say of themselves: whom the sender dials, and whom the receiver sees, once it has. */
export function deskShapes(input: DesksInput): readonly DeskShape[] {
  const { layout, labels, from, to, visits, tags } = input;
  const shapes: DeskShape[] = [];
  const sender = from === null ? undefined : layout.places.get(from);
  // Whoever predicts sees no visit yet, and is asked for it first.
  const dialled = visits.length === 0 ? undefined : tags[0]?.arrived.destination;
  const last = visits.findLast(({ way, later }) => way === 'request' && later === null);
  const taker = last !== undefined && hasTaken(last) ? last : undefined;
  const seen = taker !== undefined && isSeen(input, taker) ? tags[taker.index]?.arrived.source : undefined;
  if (sender !== undefined && dialled !== undefined)
    shapes.push(...deskAt(sender, { text: labels.dials, tag: dialled, replaced: null }, input.identities));
  for (const place of layout.places.values()) {
    const { id } = place.device;
    if (place.desk === null || id === from) continue;
    if (taker !== undefined && seen !== undefined && id === taker.hop.device)
      shapes.push(
        ...deskAt(place, { text: labels.sees, tag: seen, replaced: replacedTag(tags, seen) }, input.identities),
      );
    else if (id === to) shapes.push(...waitingAt(place, waitingTexts(place.device, input)));
  }
  return shapes;
}

function hasTaken({ hop }: Visit): boolean {
  return 'ending' in hop && hop.ending.kind === 'arrived' && hop.ending.taker.kind === 'listener';
}

function isSeen({ stops, frame }: DesksInput, visit: Visit): boolean {
  const stop = stops[visit.index];
  return stop !== undefined && hasActedAt(stop, frame);
}

/** Until something comes, it listens; where all is over and nothing came, it has heard nothing. What came in vain is told beside it. */
function waitingTexts(device: Device, { frame, labels, topology, visits }: DesksInput): readonly string[] {
  if (frame.phase === 'done') return hasReached(visits, device.id) ? [] : [labels.hearsNothing];
  const port = topology.directory.get(device.id)?.own.port ?? device.listeners[0]?.port;
  return port === undefined ? [] : [labels.listens(port), `:${port}`];
}

/** The first text that there is room for. */
function waitingAt({ desk, device }: Place, texts: readonly string[]): readonly DeskShape[] {
  const text = desk === null ? undefined : texts.find((each) => widthOf(each, 'note') <= desk.width - 14);
  if (desk === null || text === undefined) return [];
  return [{ id: device.id, text, at: atDesk(desk), tag: null, replaced: null }];
}

function atDesk({ x, y, height }: Box): Point {
  return { x: x + 8, y: y + height / 2 + 4 };
}

/** From the edges of a desk to a tag that stands alone in it, clear of its frame. */
const beside = 2.25;
/** What a tag that stands alone is narrower by: its eyelet, and most of the paper after its letters. */
const trimmed = tagParts.eyelet + 2;

interface Said {
  readonly text: string;
  readonly tag: Tag;
  readonly replaced: Tag | null;
}

/** One desk, or none where there is no room for one. */
function deskAt(place: Place, { text, tag, replaced }: Said, identities: Identities): readonly DeskShape[] {
  const { desk } = place;
  if (desk === null) return [];
  const y = desk.y + desk.height / 2;
  const at = atDesk(desk);
  const words = widthOf(text, 'note') + 6;
  const [whole, bare] = [tagShape(tag, identities, 'shown'), tagShape(tag, identities, 'hidden')];
  const room = desk.width - 14 - words;
  const said = bare.width <= room;
  // What there is no room for goes in this order: the port, the words, the address.
  const worn = whole.width <= room ? whole : said ? bare : aloneIn(desk, tag, identities);
  const placed = { id: 'seen', tag: worn, x: said ? at.x + words : desk.x + beside, y, angle: 0 };
  const x = placed.x + worn.width + 4;
  return [
    {
      id: place.device.id,
      text: said ? text : '',
      at,
      tag: placed,
      replaced:
        replaced === null || x + tagParts.text > right(desk) - 5
          ? null
          : {
              id: 'replaced',
              tag: markOf(replaced, identities),
              x,
              y,
              angle: 0,
            },
    },
  ];
}

/** A tag without words before it, its letters closer and without its eyelet as the style sheet has it, or the mark of its owner only. */
function aloneIn(desk: Box, tag: Tag, identities: Identities): TagShape {
  const worn = tagShape(tag, identities, 'hidden', closer);
  const width = worn.width - trimmed;
  return width <= desk.width - 2 * beside ? { ...worn, width } : markOf(tag, identities);
}

function markOf(tag: Tag, identities: Identities): TagShape {
  return { ...tagShape(tag, identities, 'hidden'), address: '', width: tagParts.text };
}

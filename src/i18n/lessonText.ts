import type { Observed } from '../content/evidence/index.ts';
import {
  answererIn,
  evaluateFact,
  candidatesIn,
  headerAfter,
  holdsAddress,
  lastHopAt,
} from '../content/evidence/index.ts';
import type { Slot, SlotName } from '../content/slots/index.ts';
import { slotFrom, slotPlace } from '../content/slots/index.ts';
import type { DeviceId, SocketAddress } from '../engine/index.ts';
import { deviceId, hopsOf, rewritesIn, socketText } from '../engine/index.ts';
import { placesIn } from '../playback/prediction/index.ts';
import type { PageWords } from './index.ts';

/** A piece of a sentence: its words, or what a slot stands for. */
type LessonPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'address' | 'value'; readonly text: string };

/** The sentence with every slot filled; `null` where what it asks for does not exist on that side. */
export function filled(
  text: string,
  observed: readonly [Observed | null, Observed | null],
  words: PageWords,
): readonly LessonPiece[] | null {
  const pieces: LessonPiece[] = [];
  for (const [at, piece] of text.split(new RegExp(slotPlace, 'g')).entries()) {
    const made = at % 2 === 0 ? { kind: 'words' as const, text: piece } : filledSlot(piece, observed, words);
    if (made === null) return null;
    const begins = at % 2 === 1 && phrases.has(slotFrom(piece)?.name) && /^$|[.!?] $/.test(pieces.at(-1)?.text ?? '');
    if (made.text !== '') pieces.push(begins ? { ...made, text: capitalised(made.text) } : made);
  }
  return pieces;
}

/** Slots that are said in words, and so begin with a capital where they begin a sentence; names and addresses stay as they are. */
const phrases: ReadonlySet<SlotName | undefined> = new Set(['outcome', 'experience', 'cause']);

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function filledSlot(
  text: string,
  [left, right]: readonly [Observed | null, Observed | null],
  words: PageWords,
): LessonPiece | null {
  const slot = slotFrom(text);
  const seen = slot?.side === 'left' ? left : right;
  return slot === null || seen === null ? null : valueOf(slot, seen, words);
}

function valueOf(slot: Slot, observed: Observed, words: PageWords): LessonPiece | null {
  const { exchange, outcome, receiver, topology } = observed;
  const about = deviceId(slot.about ?? '');
  switch (slot.name) {
    case 'dialled':
      return socket(exchange.attempt.dialed);
    case 'seen':
      return receiver === null ? null : address(receiver.sees.address);
    case 'seen-port':
      return receiver === null ? null : value(receiver.sees.port);
    case 'receiver': {
      const answerer = answererIn(exchange);
      return answerer === null ? null : device(observed, answerer, words);
    }
    case 'hops':
      return value(exchange.legs.flatMap(({ request }) => hopsOf(request)).length);
    case 'rewrites':
      return value(exchange.legs.reduce((total, { request }) => total + rewritesIn(request), 0));
    case 'connections':
      return value(exchange.legs.length);
    case 'candidates':
      return value(candidatesIn(observed).length);
    case 'places':
      return value(placesIn(exchange).length);
    case 'holder': {
      const id = holderIn(observed);
      return id === null ? null : device(observed, id, words);
    }
    case 'holder-interface':
      return holderInterface(observed);
    case 'outcome':
      return value(words.outcomeText(topology, exchange, outcome));
    case 'experience':
      return value(words.experienceText(exchange));
    case 'stop':
      return outcome.cause === null ? null : device(observed, outcome.at, words);
    case 'cause':
      return outcome.cause === null ? null : value(words.causeText(outcome.cause));
    case 'name':
      return device(observed, about, words);
    case 'address':
      return addressOf(observed, about);
    case 'range':
      return address(topology.clusters.find(({ id }) => id === slot.about)?.podRange);
    case 'virtual': {
      const entry = [...topology.directory.values()].find(
        ({ endpoint }) => topology.devices.get(endpoint)?.cluster === slot.about,
      );
      return address(entry?.published.address);
    }
    case 'source-after':
      return address(headerAt(observed, about, 'request')?.source);
    case 'destination-after':
      return address(headerAt(observed, about, 'request')?.destination);
    case 'reply-source-after':
      return address(headerAt(observed, about, 'reply')?.source);
    case 'reply-destination-after':
      return address(headerAt(observed, about, 'reply')?.destination);
  }
}

/** Whose address the receiver sees: of those that hold it, as several may, the last that the request came by. */
function holderIn({ topology, exchange, receiver }: Observed): DeviceId | null {
  if (receiver === null) return null;
  const visited = exchange.legs.flatMap(({ request }) => hopsOf(request).map(({ device: id }) => id));
  const before = visited.slice(0, -1).toReversed();
  return (
    [...before, receiver.device].find((id) => {
      const found = topology.devices.get(id);
      return found !== undefined && holdsAddress(found, receiver.sees.address);
    }) ?? null
  );
}

function holderInterface(observed: Observed): LessonPiece | null {
  const id = holderIn(observed);
  const seen = id === null ? null : evaluateFact({ is: 'seen-on', device: id, interface: null }, observed);
  return seen?.is === 'seen-on' && seen.interface !== null ? value(seen.interface) : null;
}

function headerAt({ exchange }: Observed, at: DeviceId, way: 'request' | 'reply') {
  const hop = lastHopAt(exchange, at, way);
  return hop === null ? null : headerAfter(hop);
}

function addressOf({ topology }: Observed, id: DeviceId): LessonPiece | null {
  const own = topology.directory.get(id)?.own.address;
  const first = topology.devices
    .get(id)
    ?.interfaces.flatMap(({ kind, addresses }) => (kind === 'loopback' ? [] : addresses));
  return address(own ?? first?.[0]?.address);
}

function device({ topology }: Observed, id: DeviceId, words: PageWords): LessonPiece | null {
  const found = topology.devices.get(id);
  return found === undefined ? null : value(words.deviceLabel(found));
}

function socket(of: SocketAddress): LessonPiece {
  return { kind: 'address', text: socketText(of) };
}

function address(text: string | undefined): LessonPiece | null {
  return text === undefined ? null : { kind: 'address', text };
}

function value(of: string | number): LessonPiece {
  return { kind: 'value', text: String(of) };
}

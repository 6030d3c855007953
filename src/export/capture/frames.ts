import type { Hop, Interface, LinkEnd, OuterHeader, Sighting, Topology, Trace } from '../../engine/index.ts';
import { deviceOf, hopsOf } from '../../engine/index.ts';

/** A sighting with its surroundings: the hop it belongs to, and the interface it was made on. */
export interface Sight {
  readonly hop: Hop;
  readonly sighting: Sighting;
  readonly of: Interface;
}

/** Everything that captures on every interface would show of one packet's journey, in order. */
export function sightsOf(topology: Topology, trace: Trace): readonly Sight[] {
  return hopsOf(trace).flatMap((hop) =>
    hop.sightings.flatMap((sighting) => {
      const of = deviceOf(topology, sighting.device).interfaces.find(({ name }) => name === sighting.interface);
      return of === undefined ? [] : [{ hop, sighting, of }];
    }),
  );
}

/** The bridge that an interface is a port of; `null`: none. */
function bridgeOf({ of }: Sight): string | null {
  return of.kind === 'ethernet' ? of.bridge : null;
}

/** Did the bridge device show the packet at `index` only because the bridge had just given it a new destination on itself? */
export function isRedirected(sights: readonly Sight[], index: number): boolean {
  const [before, here] = [sights[index - 1], sights[index]];
  return (
    before !== undefined &&
    here !== undefined &&
    before.hop === here.hop &&
    before.sighting.direction === 'in' &&
    here.sighting.direction === 'out' &&
    here.of.kind === 'bridge' &&
    bridgeOf(before) === here.of.name
  );
}

/** Who put a frame on the wire, and who is to take it off again. */
export interface FrameEnds {
  readonly source: LinkEnd;
  readonly destination: LinkEnd;
}

/** The ends of the frame around each sighting; `null` on interfaces that have no hardware addresses. */
export function framesOf(topology: Topology, sights: readonly Sight[]): readonly (FrameEnds | null)[] {
  const senders = sendersOf(sights);
  return sights.map((sight, index) => {
    switch (sight.of.kind) {
      case 'loopback':
      case 'ipip':
        return null;
      case 'vxlan':
      case 'geneve': {
        const outer = wrappingOf(sight);
        return outer === null ? null : carriedFrame(topology, outer);
      }
      case 'ethernet':
      case 'bridge':
        return { source: senders[index] ?? endOf(sight), destination: takerOf(topology, sights, index) };
    }
  });
}

/** The frame that an overlay carries goes from tunnel device to tunnel device. */
export function carriedFrame(topology: Topology, { kind, source, destination }: OuterHeader): FrameEnds | null {
  const ends = [source, destination].map((address) => tunnelAt(topology, address, kind));
  const [from, to] = ends;
  return from === undefined || to === undefined || from === null || to === null
    ? null
    : { source: from, destination: to };
}

/** The outer header that the tunnel device is about to put on, or has just taken off. */
function wrappingOf({ hop, sighting }: Sight): OuterHeader | null {
  const wanted = sighting.direction === 'out' ? 'encapsulate' : 'decapsulate';
  const step = hop.steps.find((each) => each.kind === wanted && each.interface === sighting.interface);
  return step?.kind === 'encapsulate' || step?.kind === 'decapsulate' ? step.outer : null;
}

function tunnelAt({ devices }: Topology, address: string, kind: OuterHeader['kind']): LinkEnd | null {
  for (const { id, interfaces } of devices.values()) {
    const tunnel = interfaces.find((each) => each.kind === kind && each.local === address);
    if (tunnel !== undefined) return { device: id, interface: tunnel.name };
  }
  return null;
}

/** Frames carry the address of whoever routed the packet out; switches leave it, also where they redirect. */
function sendersOf(sights: readonly Sight[]): readonly LinkEnd[] {
  let sender: LinkEnd | null = null;
  return sights.map((sight, index) => {
    const makesFrame = bridgeOf(sight) === null && !isRedirected(sights, index);
    if (sight.sighting.direction === 'out' && makesFrame) sender = endOf(sight);
    return sender ?? endOf(sight);
  });
}

/** Follow the frame to the interface that hands its packet to IP. */
function takerOf(topology: Topology, sights: readonly Sight[], at: number): LinkEnd {
  const [before, sight, next] = [sights[at - 1], sights[at], sights[at + 1]];
  if (sight === undefined) throw new Error('a frame was sent, and nobody saw it arrive');
  const bridge = bridgeOf(sight);
  if (sight.sighting.direction === 'out') {
    if (next !== undefined && (next.hop !== sight.hop || next.of.kind === 'ethernet')) {
      return takerOf(topology, sights, at + 1);
    }
    return lostOnBridge(topology, sight, before ?? sight);
  }
  if (bridge === null) return endOf(sight);
  const attachment = { device: sight.hop.device, interface: bridge };
  if (isRedirected(sights, at + 1)) return attachment;
  if (next !== undefined && next.hop === sight.hop) return takerOf(topology, sights, at + 1);
  return switchedTo(topology, sight) ?? attachment;
}

/** A bridge redirected the packet and then did not let it out. */
function lostOnBridge(topology: Topology, sight: Sight, cameBy: Sight): LinkEnd {
  return switchedTo(topology, sight) ?? farEnd(topology, cameBy, cameBy.sighting.interface) ?? endOf(sight);
}

/** Whom the frame was for, when the bridge had already found the port that leads there. */
function switchedTo(topology: Topology, sight: Sight): LinkEnd | null {
  const step = sight.hop.steps.findLast(({ kind }) => kind === 'switch');
  return step?.kind === 'switch' ? farEnd(topology, sight, step.to) : null;
}

function farEnd(topology: Topology, { hop }: Sight, name: string): LinkEnd | null {
  const port = deviceOf(topology, hop.device).interfaces.find((each) => each.name === name);
  if (port?.kind !== 'ethernet') return null;
  const isFar = (end: LinkEnd): boolean => end.device !== hop.device || end.interface !== name;
  return topology.links.get(port.link)?.ends.find(isFar) ?? null;
}

function endOf({ sighting }: Sight): LinkEnd {
  return { device: sighting.device, interface: sighting.interface };
}

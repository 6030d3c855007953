import type { Hop, LinkEnd, OuterHeader, Sighting, Topology, Trace, Step } from '../../engine/index.ts';
import { encapsulations, headerDiff } from '../../engine/index.ts';
import type { FrameEnds, Sight } from './frames.ts';
import { carriedFrame, framesOf, isRedirected, sightsOf } from './frames.ts';

/** Everything about a packet on an interface but what it says. */
export interface Pass {
  readonly hop: Hop;
  readonly sighting: Sighting;
  /** The frame around it, and the frame inside it when an overlay carries one; `null` where there are no hardware addresses. */
  readonly frame: FrameEnds | null;
  readonly carried: FrameEnds | null;
  /** What the device has just done to its header. */
  readonly rewrites: readonly Rewrite[];
}

/** A first packet's passes, and those of every later packet of the connection in the same direction. */
export interface PacketPath {
  readonly first: readonly Pass[];
  readonly later: readonly Pass[];
}

export function packetPathOf(topology: Topology, trace: Trace): PacketPath {
  const sights = sightsOf(topology, trace);
  const frames = framesOf(topology, sights);
  const passOf = (sight: Sight, frame: FrameEnds | null, rewrites: readonly Rewrite[]): Pass => ({
    hop: sight.hop,
    sighting: sight.sighting,
    frame,
    carried: carriedBy(topology, sight.sighting.packet.outer),
    rewrites,
  });
  const first = sights.map((sight, index) => passOf(sight, frames[index] ?? null, rewritesBefore(sights, index)));
  // A bridge that redirected the first packet knows the hardware address of the destination by then, and spares later ones the
  // way through the bridge device (net/bridge/br_netfilter_hooks.c: neigh_hh_bridge).
  const kept = sights.map((_, index) => index).filter((index) => !isRedirected(sights, index));
  const shorter = kept.flatMap((index) => sights.slice(index, index + 1));
  const later = shorter.map((sight, index) =>
    passOf(
      sight,
      frames[kept[index] ?? index] ?? null,
      rewritesBefore(shorter, index).map((rewrite) => fromMemory(sight.hop, rewrite)),
    ),
  );
  return { first, later };
}

function carriedBy(topology: Topology, outer: OuterHeader | null): FrameEnds | null {
  return outer !== null && encapsulations[outer.kind].carries === 'frame' ? carriedFrame(topology, outer) : null;
}

export function passEnd({ sighting }: Pass): LinkEnd {
  return { device: sighting.device, interface: sighting.interface };
}

type Rewrite = Extract<Step, { kind: 'rewrite' }>;

/** What the device did to the header of the packet at `index` since the sighting before; nothing where it shows as it came. */
function rewritesBefore(sights: readonly Sight[], index: number): readonly Rewrite[] {
  const sight = sights[index];
  if (sight === undefined) return [];
  const [before, done] = [sights[index - 1], rewritesUpTo(sight)];
  return before === undefined || before.hop !== sight.hop ? done : done.slice(rewritesUpTo(before).length);
}

/** The rewrites of a hop that show in the packet as it was sighted. */
function rewritesUpTo({ hop, sighting }: Sight): readonly Rewrite[] {
  const all = rewritesIn(hop);
  const { header } = sighting.packet;
  if (headerDiff(hop.arrived.header, header).length === 0) return [];
  return all.slice(0, all.findIndex(({ after }) => headerDiff(after, header).length === 0) + 1);
}

function rewritesIn({ steps }: Hop): readonly Rewrite[] {
  return steps.flatMap((step) =>
    step.kind === 'rewrite' && headerDiff(step.before, step.after).length > 0 ? [step] : [],
  );
}

/** Rules are asked about a flow's first packet only; what they decided is done to every later one from memory. */
function fromMemory({ steps }: Hop, rewrite: Rewrite): Rewrite {
  const { cause } = rewrite;
  const memory = steps.find(({ kind }) => kind === 'remember');
  if (cause.kind === 'flow' || memory?.kind !== 'remember') return rewrite;
  return {
    ...rewrite,
    cause: { kind: 'flow', entry: memory.entry, rule: cause.kind === 'rule' ? cause.rule : null },
    port: null,
  };
}

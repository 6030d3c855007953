import type { Hop, LinkEnd, OuterHeader, Sighting, Topology, Trace } from '../../engine/index.ts';
import type { FrameEnds } from './frames.ts';
import { carriedFrame, framesOf } from './frames.ts';
import type { Rewrite } from './rewrites.ts';
import { fromMemory, rewritesBefore } from './rewrites.ts';
import type { Sight } from './sight.ts';
import { isRedirected, sightsOf } from './sight.ts';
import { encapsulations } from '../../engine/index.ts';

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
export interface Way {
  readonly first: readonly Pass[];
  readonly later: readonly Pass[];
}

export function wayOf(topology: Topology, trace: Trace): Way {
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

export function endOf({ sighting }: Pass): LinkEnd {
  return { device: sighting.device, interface: sighting.interface };
}

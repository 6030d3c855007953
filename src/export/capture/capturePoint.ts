import type { Hop, Interface, Sighting, Topology, Trace } from '../../engine/index.ts';
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
export function bridgeOf({ of }: Sight): string | null {
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

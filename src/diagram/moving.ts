import type { MovingLayers } from './layers.ts';
import { drawGates } from './marks/gates.ts';
import { drawDesks, drawHooks } from './marks/hooks.ts';
import { drawEnvelopes, drawFlights } from './marks/envelopes.ts';
import type { Layer } from './marks/mark.ts';
import { drawBreaks, drawStops } from './marks/signs.ts';
import { drawGhosts, drawLoops, drawTrails } from './marks/trails.ts';
import { motionOf } from './scene/motion.ts';
import { withoutMotion } from './scene/packet.ts';
import { withPortAddresses } from './scene/portAddresses.ts';
import type { MovingScene } from './scene/scene.ts';

/** What a picture needs once something is sent: where everything is at an instant, and how it is drawn. */
export type Moving = MovingScene & { readonly layersIn: MovingLayers };

const layersIn: MovingLayers = (append) => {
  const layer = (name: string): Layer => append(name);
  const [ghosts, trails, hooks, desks] = [layer('ghosts'), layer('trails'), layer('hooks'), layer('desks')];
  const [breaks, gates, stops] = [layer('breaks'), layer('gates'), layer('stops')];
  const [envelopes, flights] = [layer('envelopes'), layer('flights')];
  return (scene) => {
    drawGhosts(ghosts, scene.ghosts);
    drawTrails(trails, scene.trails);
    drawLoops(trails, scene.loops);
    drawHooks(hooks, scene.hooks);
    drawDesks(desks, scene.desks);
    drawBreaks(breaks, scene.breaks);
    drawGates(gates, scene.gates ?? []);
    drawStops(stops, scene.stops);
    drawEnvelopes(envelopes, scene.envelopes);
    drawFlights(flights, scene.flights);
  };
};

export const moving: Moving = {
  shownFrame: ({ frame, visits, reducedMotion }) => (reducedMotion ? withoutMotion(frame, visits) : frame),
  withPortAddresses,
  motionOf,
  layersIn,
};

import '../../src/diagram/diagram.css';
import type { Identities, Layout, Scene } from '../../src/diagram/index.ts';
import { createSvgRoot, identitiesIn, layout, moving } from '../../src/diagram/index.ts';
import { sceneOf } from '../../src/diagram/scene/sceneOf.ts';
import { envelopeAt, flightsAt } from '../../src/diagram/scene/packet.ts';
import { stopsOf } from '../../src/diagram/scene/packetStops.ts';
import type { Topology } from '../../src/engine/index.ts';
import { compile, deviceOf, send } from '../../src/engine/index.ts';
import type { Tagged, Timeline } from '../../src/playback/index.ts';
import { frameAt, tagged, timelineOf } from '../../src/playback/index.ts';
import { parseScenario } from '../../src/formats/index.ts';
import { labels, quiet } from '../../src/testing/pictures.ts';

export interface FrameFigures {
  readonly packets: number;
  /** Milliseconds of script a frame. */
  readonly p50: number;
  readonly p99: number;
  readonly framesPerSecond: number;
}

declare global {
  interface Window {
    readonly measureFrames?: (scenario: string, packets: number) => Promise<FrameFigures>;
  }
}

const frames = 120;
const room = { width: 620, height: 560 } as const;

/** Let so many packets travel in one picture, each on its own pair and moment, and time what a frame costs. */
async function measureFrames(text: string, packets: number): Promise<FrameFigures> {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error('the scenario does not parse');
  const topology = compile(parsed.value, 'island', {});
  const crowd = crowdOf(topology, timelinesOf(topology, packets));
  const stage = createSvgRoot(
    { ground: surfaceNamed('ground'), motion: surfaceNamed('motion') },
    { onPick: () => {}, onUnfold: () => {}, onGate: () => {}, onPacket: () => {} },
  );
  const costs: number[] = [];
  const begun = performance.now();
  for (let count = 0; count < frames; count += 1) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const started = performance.now();
    stage.draw(together(crowd, now), moving);
    costs.push(performance.now() - started);
  }
  const elapsed = performance.now() - begun;
  stage.destroy();
  const sorted = costs.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (frames - 1))] ?? NaN;
  return { packets, p50: at(0.5), p99: at(0.99), framesPerSecond: (frames / elapsed) * 1000 };
}

function surfaceNamed(name: 'ground' | 'motion'): SVGSVGElement {
  const svg = document.querySelector<SVGSVGElement>(`#${name}`);
  if (svg === null) throw new Error(`no ${name}`);
  svg.replaceChildren();
  return svg;
}

function timelinesOf(topology: Topology, count: number): readonly Timeline[] {
  const ends = [...topology.directory.keys()];
  return Array.from({ length: count }, (_, index) => {
    const from = ends[index % ends.length] ?? ends[0];
    const to = ends[(index * 7 + 9) % ends.length] ?? ends[0];
    if (from === undefined || to === undefined) throw new Error('nobody there');
    const exchange = send(topology, {
      from: deviceOf(topology, from).id,
      to: { kind: 'endpoint', id: to },
      dial: 'auto',
      protocol: 'tcp',
    });
    return timelineOf([exchange, exchange]);
  });
}

/** One picture with everybody's packet in it: the still part once, each packet's place every frame. */
function together({ still, layout: placed, lanes }: Crowd, now: number): Scene {
  const packets = lanes.map(({ timeline, stops, tags, identities }) => {
    const { lanes: lanesNow } = frameAt(timeline, (now + stops.length * 130) % timeline.duration);
    return { stops, tags, identities, layout: placed, frame: lanesNow[0], labels, waiting: false };
  });
  return {
    ...still,
    envelopes: numbered(packets.map(envelopeAt)),
    flights: numbered(packets.map(flightsAt)),
  };
}

function numbered<Shape extends { readonly id: string }>(shapes: readonly (readonly Shape[])[]): readonly Shape[] {
  return shapes.flatMap((each, index) => each.map((shape) => ({ ...shape, id: `${index}:${shape.id}` })));
}

interface Crowd {
  readonly still: Scene;
  readonly layout: Layout;
  readonly lanes: readonly {
    readonly timeline: Timeline;
    readonly stops: ReturnType<typeof stopsOf>;
    readonly tags: readonly Tagged[];
    readonly identities: Identities;
  }[];
}

function crowdOf(topology: Topology, timelines: readonly Timeline[]): Crowd {
  const [first] = timelines;
  if (first === undefined) throw new Error('no packet');
  const cast = quiet(topology, [...topology.devices.keys()]);
  const placed = layout({ cast, beside: null, room, labels });
  const still = sceneOf({
    model: 'island',
    cast,
    beside: null,
    room,
    visits: [],
    tags: [],
    frame: frameAt(first, 0).lanes[0],
    waiting: false,
    inspected: null,
    candidates: noSuspects,
    reducedMotion: false,
    labels,
  });
  return {
    still,
    layout: placed,
    lanes: timelines.map((timeline) => {
      const [visits] = timeline.lanes;
      const tags = tagged(topology, visits);
      const identities = identitiesIn({
        from: visits[0]?.hop.device ?? null,
        to: null,
        tags,
        devices: topology.devices,
        name: labels.name,
      });
      return { timeline, stops: stopsOf(placed, visits), tags, identities };
    }),
  };
}

const noSuspects = new Set<never>();

Object.assign(window, { measureFrames });

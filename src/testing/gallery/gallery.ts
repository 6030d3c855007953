import { select } from 'd3-selection';
import type { DeviceId, Dial, Exchange, ModelId, Scenario, Settings, Topology } from '../../engine/index.ts';
import { compile, making, modelIds, send, stateAfter } from '../../engine/index.ts';
import { scenarioIds } from '../../content/index.ts';
import type { SceneInput } from '../../diagram/index.ts';
import { lanesOf } from '../../diagram/scene/lanesOf.ts';
import { sceneOf } from '../../diagram/scene/sceneOf.ts';
import { drawWhole } from '../../diagram/wholePicture.ts';
import { svgMarkup } from '../../diagram/markup.ts';
import type { Timeline } from '../../playback/index.ts';
import { frameAt, timelineOf } from '../../playback/index.ts';
import { sceneLabels } from '../../export/sceneLabels/index.ts';
import { wordsFor } from '../../i18n/index.ts';
import { scenarioNamed, twoClusters } from '../catalogue.ts';
import { grown } from '../grown.ts';
import type { Sending } from '../pictures.ts';
import { sending } from '../pictures.ts';

/** Before anything is sent; while the packet is first changed, or half-way where nothing changes it; when all is over. */
export const moments = ['start', 'mid', 'end'] as const;
type GalleryMoment = (typeof moments)[number];

/** One picture of the gallery, and what its file is called. */
interface GalleryPicture {
  readonly name: string;
  readonly scenario: Scenario;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly dial: Dial;
  readonly moment: GalleryMoment;
  readonly composition: 'map' | 'lanes';
}

const usual = { settings: {}, dial: 'auto', composition: 'map' } as const satisfies Partial<GalleryPicture>;

/** In which scenarios of the catalogue a model is drawn: the folder holds two megabytes, of which one in all of them takes 0.4. */
const drawnIn: Readonly<Record<ModelId, 'all' | 'first'>> = {
  flat: 'all',
  island: 'all',
  isolated: 'all',
  hybrid: 'all',
  archipelago: 'all',
};

/** Each of them mid-way, and the first at the start and at the end too. */
const maps: readonly GalleryPicture[] = scenarioIds.flatMap((scenario, place) =>
  modelIds.flatMap((model) =>
    moments
      .filter((moment) => place === 0 || (moment === 'mid' && drawnIn[model] === 'all'))
      .map((moment) => ({
        ...usual,
        name: `${scenario}.${model}.${moment}`,
        scenario: scenarioNamed(scenario),
        model,
        moment,
      })),
  ),
);

/** Both models that lanes set beside each other. */
const laned = ['flat', 'island'] as const satisfies readonly ModelId[];
const lanes: readonly GalleryPicture[] = laned.map((model) => ({
  ...usual,
  name: `${twoClusters.id}.${model}.lanes.mid`,
  scenario: twoClusters,
  model,
  moment: 'mid',
  composition: 'lanes',
}));

/** Gates that opened and shut. */
const gates: readonly GalleryPicture[] = laned.map((model) => ({
  ...usual,
  name: `one-ip-block.${model}.end`,
  scenario: scenarioNamed('one-ip-block'),
  model,
  moment: 'end',
}));

/** What a setting, an address or a crowd makes of the first scenario. */
const dressed: readonly GalleryPicture[] = [
  dressedAs('proxy', 'island', { egress: 'proxy', ingress: 'proxy' }),
  dressedAs('nat', 'island', { ingress: 'nat' }),
  dressedAs('on-nodes', 'island', { gateway: 'node' }),
  dressedAs('overlay', 'island', { overlay: 'vxlan' }),
  { ...dressedAs('misdelivered', 'island', {}, 'end'), dial: 'pod-ip' },
  ...laned.map((model): GalleryPicture => ({ ...dressedAs('9000-pods', model, {}), scenario: grown(150, 30) })),
];

function dressedAs(name: string, model: ModelId, settings: Settings, moment: GalleryMoment = 'mid'): GalleryPicture {
  return {
    ...usual,
    name: `${twoClusters.id}.${model}.${name}.${moment}`,
    scenario: twoClusters,
    model,
    settings,
    moment,
  };
}

export const gallery: readonly GalleryPicture[] = [...maps, ...gates, ...lanes, ...dressed];

/** What they are about is told beside their pictures, which are those of the first scenario. */
const drawnAsFirst: ReadonlySet<string> = new Set(['few-ports', 'routed', 'same-port']);

/** One file for all that must be alike. */
export function fileOf({ name, scenario }: GalleryPicture): string {
  return `${drawnAsFirst.has(scenario.id) ? name.replace(scenario.id, twoClusters.id) : name}.svg`;
}

/** CSS pixels: beside another picture in a window of 1280 by 720; a lane on a telephone. */
const rooms = { map: { width: 608, height: 420 }, lanes: { width: 180, height: 430 } } as const;

/** The picture as the page would draw it, one element a line. */
export function galleryPicture(picture: GalleryPicture): string {
  const { root, print } = svgMarkup();
  const svg = select(root);
  drawWhole(svg, sceneOf(inputOf(picture)));
  return `${print({ keeps: () => true, omit: () => false, lines: true })}\n`;
}

function inputOf(picture: GalleryPicture): SceneInput {
  const { model, moment, composition } = picture;
  const own = sent(picture);
  const common = {
    model,
    inspected: null,
    candidates: new Set<DeviceId>(),
    reducedMotion: false,
    waiting: false,
  };
  const labels = sceneLabels(own.topology, wordsFor('en'));
  switch (composition) {
    case 'map': {
      const timeline = timelineOf([own.exchange, null]);
      const shown = shownOn(own, timeline, 0);
      const [frame] = frameAt(timeline, timeOf(timeline, 0, moment)).lanes;
      return { ...common, ...shown, labels, frame, beside: null, room: rooms.map };
    }
    case 'lanes': {
      const [left, right] = [sent({ ...picture, model: laned[0] }), sent({ ...picture, model: laned[1] })];
      const timeline = timelineOf([left.exchange, right.exchange]);
      const sides = [shownOn(left, timeline, 0), shownOn(right, timeline, 1)] as const;
      const side = model === laned[0] ? 0 : 1;
      // One moment for both: the one that the second of them is about.
      const { lanes: frames, step } = frameAt(timeline, timeOf(timeline, 1, moment));
      const [shown, frame] = [sides[side], frames[side]];
      return {
        ...common,
        ...shown,
        labels,
        frame,
        waiting: frame.phase === 'waiting',
        beside: sides[side === 0 ? 1 : 0].cast,
        room: rooms.lanes,
        lanes: { timeline, side, step, until: null, compose: lanesOf },
      };
    }
  }
}

interface Sent {
  readonly topology: Topology;
  readonly exchange: Exchange;
  readonly to: DeviceId;
}

function sent({ scenario, model, settings, dial }: GalleryPicture): Sent {
  const topology = compile(scenario, model, settings);
  const { from, to } = endsOf(scenario);
  const before = stateAfter(topology, scenario.earlier);
  const plain = send(topology, { from, to: { kind: 'endpoint', id: to }, dial, protocol: 'tcp' }, before);
  const exchange = making.told(topology, plain);
  return { topology, exchange, to };
}

function shownOn({ topology, to }: Sent, { lanes: both }: Timeline, side: 0 | 1): Sending {
  return sending(topology, both[side], to);
}

/** The first pod of the first cluster, and the last of the last. */
export function endsOf({ clusters }: Scenario): { readonly from: DeviceId; readonly to: DeviceId } {
  const pods = clusters.flatMap(({ nodes }) => nodes.flatMap(({ pods: held }) => held));
  const [from, to] = [pods[0]?.id, pods.at(-1)?.id];
  if (from === undefined || to === undefined) throw new Error('a scenario of the gallery has no pods');
  return { from, to };
}

function timeOf({ lanes: both, columns, duration }: Timeline, side: 0 | 1, moment: GalleryMoment): number {
  if (moment === 'start') return 0;
  if (moment === 'end') return duration;
  const telling = both[side].findIndex(({ hop }) =>
    hop.steps.some(({ kind }) => kind === 'rewrite' || kind === 'encapsulate' || kind === 'reconnect'),
  );
  const column = columns.find(({ visits }) => visits[side] === telling) ?? columns[Math.floor(columns.length / 2)];
  return column === undefined ? 0 : column.arrive + (column.end - column.arrive) * 0.75;
}

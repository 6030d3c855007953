import { select } from 'd3-selection';
import type { DeviceId, ModelId, Scenario } from '../../engine/index.ts';
import { candidatesBehind, compile, modelIds, send, stateAfter } from '../../engine/index.ts';
import { scenarioIds } from '../../content/index.ts';
import { sceneOf } from '../../diagram/index.ts';
import { drawScene, layersIn } from '../../diagram/layers.ts';
import { svgMarkup } from '../../diagram/markup.ts';
import type { Timeline } from '../../playback/index.ts';
import { frameAt, timelineOf } from '../../playback/index.ts';
import { suspectsAt } from '../../ui/stage/moment.ts';
import { sceneLabels } from '../../ui/stage/sceneLabels.ts';
import { twinsIn } from '../../ui/stage/twins.ts';
import { wordsFor } from '../../i18n/index.ts';
import { scenarioNamed } from '../catalogue.ts';

/** Before anything is sent; while the packet is first changed, or half-way where nothing changes it; when all is over. */
export const moments = ['start', 'mid', 'end'] as const;
type GalleryMoment = (typeof moments)[number];

/** One picture of the gallery, and what its file is called. */
interface GalleryPicture {
  readonly name: string;
  readonly scenario: string;
  readonly model: ModelId;
  readonly moment: GalleryMoment;
}

/** Each scenario of the catalogue in each model: mid-way, and for the first scenario at the start and at the end too. */
export const gallery: readonly GalleryPicture[] = scenarioIds.flatMap((scenario, place) =>
  modelIds.flatMap((model) =>
    moments
      .filter((moment) => place === 0 || moment === 'mid')
      .map((moment) => ({ name: `${scenario}.${model}.${moment}`, scenario, model, moment })),
  ),
);

/** CSS pixels, as beside another picture in a window of 1280. */
const width = 600;

/** The picture as the page would draw it, one element a line. */
export function galleryPicture({ scenario: id, model, moment }: GalleryPicture): string {
  const scenario = scenarioNamed(id);
  const topology = compile(scenario, model, {});
  const { from, to } = endsOf(scenario);
  const before = stateAfter(topology, scenario.earlier);
  const exchange = send(topology, { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' }, before);
  const timeline = timelineOf([exchange, null]);
  const [visits] = timeline.lanes;
  const [frame] = frameAt(timeline, timeOf(timeline, moment)).lanes;
  const scene = sceneOf({
    model,
    topology,
    beside: null,
    width,
    visits,
    frame,
    from,
    to,
    inspected: null,
    twins: twinsIn(topology),
    suspects: suspectsAt({ visits, frame }, candidatesBehind(topology, exchange, before), false),
    reducedMotion: false,
    labels: sceneLabels(topology, wordsFor('en')),
  });
  const { root, print } = svgMarkup();
  const svg = select(root);
  drawScene(svg, layersIn(svg), scene);
  return `${print({ keeps: () => true, omit: () => false, lines: true })}\n`;
}

/** The first pod of the first cluster, and the last of the last. */
export function endsOf({ clusters }: Scenario): { readonly from: DeviceId; readonly to: DeviceId } {
  const pods = clusters.flatMap(({ nodes }) => nodes.flatMap(({ pods: held }) => held));
  const [from, to] = [pods[0]?.id, pods.at(-1)?.id];
  if (from === undefined || to === undefined) throw new Error('a scenario of the gallery has no pods');
  return { from, to };
}

function timeOf({ lanes: [visits], columns, duration }: Timeline, moment: GalleryMoment): number {
  if (moment === 'start') return 0;
  if (moment === 'end') return duration;
  const telling = visits.findIndex(({ hop }) =>
    hop.steps.some(({ kind }) => kind === 'rewrite' || kind === 'encapsulate' || kind === 'reconnect'),
  );
  const column = columns.find(({ visits: [own] }) => own === telling) ?? columns[Math.floor(columns.length / 2)];
  return column === undefined ? 0 : column.arrive + (column.end - column.arrive) * 0.75;
}

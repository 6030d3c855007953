import type { DeviceId, Link } from '../../engine/index.ts';
import { bottom, middle } from '../geometry.ts';
import type { Box } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import { placed } from './card.ts';
import type { CardsOf } from './cards.ts';
import { chipCards, gatewayCards, hostCards, lowGatewayCards, lowNodeCards, nodeCards, podCards } from './cards.ts';
import { exitsOf, placeClusters } from './clusters.ts';
import type { Placements } from './placements.ts';
import { portAbove } from './placements.ts';
import type { FoldedPlace, Layout, Place, Wire } from './layout.ts';
import type { Measures } from './measures.ts';
import { measuresOf } from './measures.ts';
import type { Cast, Fold, Outline } from './outline.ts';
import { boxesIn, folds, outlineOf } from './outline.ts';
import { placeOutside } from './outside.ts';
import type { Pace } from './spacing.ts';
import { least, paces, still } from './spacing.ts';
import { railPort, wiresOf } from './wires.ts';

export interface LayoutInput {
  readonly cast: Cast;
  /** Who is drawn beside it, so that rows of both line up; `null`: it stands alone. */
  readonly beside: Cast | null;
  /** CSS pixels there are. */
  readonly room: Room;
  readonly labels: SceneLabels;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Nobody can read a picture of more boxes, nor lay it out while somebody waits. */
const mostBoxes = 220;
const widest = 3;
/** Nobody sees a picture that is larger by less. */
const larger = 1.03;

/** How a picture was made to fit. */
interface Fit {
  readonly fold: Fold;
  readonly pace: Pace;
  readonly scale: number;
  readonly air: number;
}

/** What fits a picture fits the one beside it, which lines up with it: in the same room, with the same words. */
interface Found {
  readonly beside: Cast;
  readonly room: Room;
  readonly name: SceneLabels['name'];
  readonly fit: Fit;
}

const foundBeside = new WeakMap<Cast, Found>();

/** Everything that does not move, as large as the frame. Pure: same input, same layout. */
export function layout({ cast, beside, room, labels }: LayoutInput): Layout {
  const casts = beside === null ? [cast] : [cast, beside];
  const outlined = (fold: Fold): readonly Outline[] => casts.map((each) => outlineIn(each, fold));
  const made = ({ fold, pace, scale, air }: Fit): Drawn =>
    drawn({ outlines: outlined(fold), labels, pace, width: room.width / scale, air });
  const fits = (fit: Fit): boolean => made(fit).height * fit.scale <= room.height;
  const found = foundBeside.get(cast);
  const isFound =
    found !== undefined &&
    found.beside === beside &&
    found.name === labels.name &&
    found.room.width === room.width &&
    found.room.height === room.height &&
    fits(found.fit);
  const fit = isFound ? found.fit : fitted(casts, room.height, { outlined, made, fits });
  if (beside !== null) foundBeside.set(beside, { beside: cast, room, name: labels.name, fit });
  return { ...layoutOf(made(fit), room, fit.scale), fold: fit.fold };
}

const knownOutlines = new WeakMap<Cast, Map<Fold, Outline>>();

/** Of thousands of pods this is most of the work, and the same at every scale and on both sides. */
function outlineIn(cast: Cast, fold: Fold): Outline {
  const known = knownOutlines.get(cast) ?? new Map<Fold, Outline>();
  knownOutlines.set(cast, known);
  const outline = known.get(fold) ?? outlineOf(cast, fold);
  known.set(fold, outline);
  return outline;
}

interface Trying {
  readonly outlined: (fold: Fold) => readonly Outline[];
  readonly made: (fit: Fit) => Drawn;
  readonly fits: (fit: Fit) => boolean;
}

/** The first way of folding and spacing that fits, as large as it does. */
function fitted(casts: readonly Cast[], height: number, { outlined, made, fits }: Trying): Fit {
  const at = (fold: Fold, pace: Pace) => (scale: number) => fits({ fold, pace, scale, air: 0 });
  const lowest = casts.some(({ desks }) => desks) ? least : still;
  for (const fold of folds) {
    if (outlined(fold).some((each) => boxesIn(each) > mostBoxes)) continue;
    // Only where nobody else can be folded away is it drawn as low as can be.
    for (const pace of paces.slice(0, fold === last ? paces.indexOf(lowest) + 1 : 2)) {
      const fitsAt = at(fold, pace);
      if (!fitsAt(1)) continue;
      const scale = fitsAt(larger) ? largest(fitsAt, larger, widest) : 1;
      const plain = { fold, pace, scale, air: 0 };
      const aired = { ...plain, air: Math.min(height / scale - made(plain).height, mostAir) };
      return fits(aired) ? aired : plain;
    }
  }
  // Where nothing fits, it is drawn smaller.
  return { fold: last, pace: lowest, scale: largest(at(last, lowest), 0.3, 1), air: 0 };
}

const mostAir = 120;
/** Nobody else can be folded away then. */
const last: Fold = 'far-nodes';

/** The largest scale between two at which it still fits; it does at the lower. */
function largest(fits: (scale: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let round = 0; round < 6; round += 1) {
    const scale = (low + high) / 2;
    if (fits(scale)) low = scale;
    else high = scale;
  }
  return low;
}

interface Drawn {
  readonly placements: Placements;
  readonly measures: Measures;
  readonly outline: Outline;
  readonly height: number;
  readonly labels: SceneLabels;
}

interface DrawnInput {
  readonly outlines: readonly Outline[];
  readonly labels: SceneLabels;
  readonly pace: Pace;
  readonly width: number;
  readonly air: number;
}

/** The first of them; the second is only lined up with. */
function drawn({ outlines, labels, pace, width, air }: DrawnInput): Drawn {
  const [outline] = outlines;
  if (outline === undefined) throw new Error('nobody to draw');
  const desks = outlines.some(({ cast }) => cast.desks);
  const measures = measuresOf({ outlines, labels, width, pace, desks, air });
  const ends = outlines.map((each) => {
    const { clusters, end } = placeClusters(each, outlines, measures, labels);
    return { clusters, end };
  });
  const top = Math.max(...ends.map(({ end }) => end));
  const outsides = outlines.map((each, at) =>
    placeOutside(each, { top, lines: ends[at]?.clusters.flatMap(exitsOf) ?? [] }, measures, labels),
  );
  const [clusters, outside] = [ends[0]?.clusters ?? [], outsides[0]];
  if (outside === undefined) throw new Error('nobody to draw');
  return {
    outline,
    measures,
    labels,
    placements: { clusters, outside },
    height: Math.ceil(Math.max(...outsides.map(({ end }) => end))),
  };
}

function layoutOf(
  { placements, measures, outline, height, labels }: Drawn,
  room: Room,
  scale: number,
): Omit<Layout, 'fold'> {
  const { clusters } = placements;
  const places = placesOf(outline, placements, measures, labels);
  const wires = wiresOf(linksAmong(outline.cast, places), placements);
  return {
    width: measures.width,
    height: Math.max(height, Math.floor(room.height / scale)),
    scale,
    clusters: clusters.map(({ area }) => area),
    nodes: clusters.flatMap(({ nodes }) => nodes.map(({ device, box }) => ({ id: device.id, box }))),
    places,
    again: [],
    folded: foldedPlaces(placements, labels),
    wires: new Map(wires.map((wire): [Wire['id'], Wire] => [wire.id, wire])),
  };
}

/** Whoever is folded away has no lines. */
function linksAmong({ topology }: Cast, places: ReadonlyMap<DeviceId, Place>): readonly Link[] {
  return [...topology.links.values()].flatMap((link) => {
    const ends = link.ends.filter(({ device }) => places.has(device));
    return ends.length < 2 ? [] : ends.length === link.ends.length ? [link] : [{ ...link, ends }];
  });
}

function foldedPlaces({ clusters, outside }: Placements, labels: SceneLabels): readonly FoldedPlace[] {
  const chips = [
    ...clusters.flatMap(({ nodes, far }) => [
      ...nodes.flatMap(({ others }) => (others === null ? [] : [others])),
      ...far,
    ]),
    ...(outside.folded === null ? [] : [outside.folded]),
  ];
  return chips.map(({ folded, box }) => {
    const [one, two] = chipCards(folded, labels);
    const card = box.height > 30 ? (two ?? one ?? []) : (one ?? []);
    return { folded, box, texts: placed(card, box).texts };
  });
}

/** What most devices are: they hang up no tags, say nothing of whom they dial, and stand over the lines. */
const ordinary = { hooks: null, desk: null, layer: 'front' } as const;

function placesOf(
  outline: Outline,
  { clusters, outside }: Placements,
  measures: Measures,
  labels: SceneLabels,
): ReadonlyMap<DeviceId, Place> {
  const { cast } = outline;
  const { pace, desks } = measures;
  const written = (
    of: CardsOf,
    option: number,
    device: Place['device'],
    box: Box,
  ): Pick<Place, 'texts' | 'glyph' | 'duplicate'> => placed(of(cast, device, labels)[option] ?? [], box);
  const places: Place[] = [];
  for (const { nodes, entrances } of clusters) {
    for (const { device, bar, pods, others } of nodes) {
      const own = cast.hooks.get(device.id) ?? 0;
      const hung = bar.height - measures.node.height;
      places.push({
        ...ordinary,
        device,
        box: bar,
        ...written(outline.inline ? lowNodeCards : nodeCards, measures.node.option, device, {
          ...bar,
          y: bar.y + hung,
          width: bar.width - (others === null ? 0 : measures.inlineRoom),
          height: measures.node.height,
        }),
        hooks: own === 0 ? null : { ...bar, height: hung, drop: pace.drop },
        port: portAbove(middle(bar).x, bar.y),
      });
      for (const pod of pods) {
        const { box } = pod;
        const taking = desks && cast.taking.has(pod.device.id);
        const head = { ...box, height: taking ? box.height - pace.desk : box.height };
        places.push({
          ...ordinary,
          device: pod.device,
          box,
          ...written(podCards, measures.pod.option, pod.device, head),
          desk: taking ? { ...box, y: bottom(head) - 3, height: pace.desk } : null,
          port: railPort(pod),
        });
      }
    }
    for (const { device, box } of entrances) {
      const own = cast.hooks.get(device.id) ?? 0;
      const hung = box.height - measures.gateway.height;
      places.push({
        ...ordinary,
        device,
        box,
        ...written(pace.rows === 'all' ? gatewayCards : lowGatewayCards, measures.gateway.option, device, {
          ...box,
          y: box.y + hung,
          height: measures.gateway.height,
        }),
        hooks: own === 0 && hung === 0 ? null : { ...box, height: hung, drop: pace.drop },
        port: portAbove(middle(box).x, box.y),
      });
    }
  }
  for (const { device, box, port } of outside.hosts) {
    places.push({
      ...ordinary,
      device,
      box,
      ...written(hostCards, measures.host.option, device, box),
      port: portAbove(port, box.y),
    });
  }
  const { fabric } = outside;
  if (fabric !== null) {
    const at = { x: middle(fabric.box).x, y: fabric.backbone };
    places.push({
      ...ordinary,
      ...fabric,
      glyph: null,
      duplicate: null,
      layer: 'ground',
      port: { edge: at, rest: at },
    });
  }
  return new Map(places.map((place) => [place.device.id, place]));
}

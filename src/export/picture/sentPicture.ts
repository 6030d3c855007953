import type { Scene } from '../../diagram/still/index.ts';
import { castOf, sceneOf } from '../../diagram/still/index.ts';
import type { DeviceId, Exchange, ModelId, Settings, Topology } from '../../engine/index.ts';
import { deviceId, socketText } from '../../engine/index.ts';
import type { TraceWords, Words } from '../../i18n/index.ts';
import type { Frame, Timeline, Visit } from '../../playback/index.ts';
import { frameAt, tagged, timelineOf } from '../../playback/index.ts';
import { sceneLabels } from '../sceneLabels/index.ts';

/** One network and what becomes of the send in it; `null`: nobody knows. */
export interface SentIn {
  readonly model: ModelId;
  readonly settings: Settings;
  readonly topology: Topology;
  readonly exchange: Exchange | null;
}

/** A send to be pictured in the networks that are compared. */
export interface Sent {
  readonly sides: readonly [SentIn, SentIn];
  /** The sides that are drawn. */
  readonly shown: readonly (0 | 1)[];
  readonly to: string;
  readonly words: TraceWords & Pick<Words, 'sideText'>;
}

/** A send through its moments, as pictures need it. */
export interface Pictured {
  readonly timeline: Timeline;
  readonly sides: readonly PicturedSide[];
}

export interface PicturedSide {
  readonly title: string;
  readonly sceneAt: (time: number) => Scene;
  /** What is said at this moment. */
  readonly captionAt: (time: number) => string;
}

/** As wide and high as beside another in a window of 1280 by 720 pixels. */
const room = { width: 608, height: 420 } as const;

export function picturedOf({ sides, shown, to, words }: Sent): Pictured {
  const timeline = timelineOf([sides[0].exchange, sides[1].exchange]);
  const casts = sides.map(({ topology, exchange }, at) => {
    const visits = timeline.lanes[at === 0 ? 0 : 1];
    const tags = tagged(topology, visits);
    const from = exchange?.attempt.from ?? null;
    return { tags, cast: castOf({ topology, visits, tags, from, to: deviceId(to), also: [] }) };
  });
  const frames = new Map<number, Frame>();
  const frameFor = (time: number): Frame => {
    const frame = frames.get(time) ?? frameAt(timeline, time);
    frames.set(time, frame);
    return frame;
  };
  return {
    timeline,
    sides: shown.flatMap((side): readonly PicturedSide[] => {
      const { model, settings, topology, exchange } = sides[side];
      const own = casts[side];
      if (own === undefined) return [];
      const visits = timeline.lanes[side];
      return [
        {
          title: words.sideText(model, settings),
          sceneAt: (time) =>
            sceneOf({
              model,
              cast: own.cast,
              beside: shown.length === 1 ? null : (casts[side === 0 ? 1 : 0]?.cast ?? null),
              room,
              visits,
              tags: own.tags,
              frame: frameFor(time).lanes[side],
              waiting: false,
              inspected: null,
              candidates: nobody,
              reducedMotion: false,
              lanes: null,
              labels: sceneLabels(topology, words),
            }),
          captionAt: (time) =>
            exchange === null
              ? ''
              : captionOf({ topology, exchange, visits, frame: frameFor(time).lanes[side], words }),
        },
      ];
    }),
  };
}

const nobody: ReadonlySet<DeviceId> = new Set();

interface Told {
  readonly topology: Topology;
  readonly exchange: Exchange;
  readonly visits: readonly Visit[];
  readonly frame: Frame['lanes'][number];
  readonly words: TraceWords;
}

/** The sentence under the picture on the page, once a device has acted. */
function captionOf({ topology, exchange, visits, frame, words }: Told): string {
  const { stage } = words.shell;
  const name = (id: DeviceId): string => {
    const device = topology.devices.get(id);
    return device === undefined ? id : words.deviceLabel(device);
  };
  const visit = visits[frame.visit ?? -1];
  if (visit === undefined) return stage.dials(name(exchange.attempt.from), socketText(exchange.attempt.dialed));
  const acts = words.actsText(topology, visit.hop);
  const { title, why } = words.hopSummary(topology, visit.hop);
  const did =
    acts.length === 0
      ? `${title}${stage.reason(why)}`
      : acts.map((act, at) => `${act.title}${stage.clause(act.why, at === acts.length - 1)}`).join('');
  const end = frame.phase === 'done' ? ` ${stage.seenBySender(words.experienceText(exchange))}` : '';
  return `${name(visit.hop.device)} ${did}${end}`;
}

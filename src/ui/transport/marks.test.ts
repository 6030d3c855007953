import { describe, expect, test } from 'vitest';
import type { Exchange, ModelId, Settings } from '../../engine/index.ts';
import { compile, deviceId, send } from '../../engine/index.ts';
import type { Timeline } from '../../playback/index.ts';
import { tagged, timelineOf } from '../../playback/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import type { HopMark } from './marks.ts';
import { apart, marksOf } from './marks.ts';
import { devicesAt, latestVisit, placeInWay } from './moments.ts';

function sent(model: ModelId, settings: Settings = {}, from = 'cluster-1/pod-a'): Exchange {
  return send(compile(twoClusters, model, settings), {
    from: deviceId(from),
    to: { kind: 'endpoint', id: deviceId('cluster-2/pod-g') },
    dial: 'auto',
    protocol: 'tcp',
  });
}

const timeline = timelineOf([sent('flat'), sent('island')]);

function marks(
  side: 0 | 1,
  of: Timeline = timeline,
  model: ModelId = side === 0 ? 'flat' : 'island',
): readonly HopMark[] {
  return marksOf(of, side, tagged(compile(twoClusters, model, {}), of.lanes[side]));
}

function rewritten(side: 0 | 1): readonly unknown[] {
  return marks(side).flatMap(({ event, by }) => (event === 'rewritten' && by.kind === 'device' ? [by.device] : []));
}

describe('ticks', () => {
  test('there is one for each hop of the side, request and reply', () => {
    expect([marks(0).length, marks(1).length]).toEqual([10, 14]);
  });

  test('only the gateways of the island rewrite, there and back', () => {
    const [one, two] = ['cluster-1/gateway', 'cluster-2/gateway'];
    expect([rewritten(0), rewritten(1)]).toEqual([[], [one, two, two, one]]);
  });

  test('hops of the same moment stand over each other, and the last at the end', () => {
    const [flat, island] = [marks(0), marks(1)];
    expect(flat.every(({ at }) => island.some((mark) => mark.at === at))).toBe(true);
    expect(island.at(-1)?.at).toBe(1);
  });

  test('where the packet is dropped there is a stop', () => {
    const noWay = sent('flat', { routes: 'none' }, 'other-client');
    expect(marks(0, timelineOf([noWay, noWay])).map(({ event }) => event)).toContain('stopped');
  });
});

/** Which of eleven marks stand there, by number. */
function places(length: number, ...told: readonly number[]): readonly number[] {
  const row = Array.from({ length: 11 }, (_, at) => ({ at: at / 10, size: 1, told: told.includes(at) }));
  return apart(row, length).map(({ at }) => Math.round(at * 10));
}

describe('marks on a lane', () => {
  test('all are there where there is room for all', () => {
    expect(places(12)).toHaveLength(11);
  });

  test('where there is not, no two are nearer than their sizes, and both ends stay', () => {
    expect(places(6)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(places(4)).toEqual([0, 3, 6, 10]);
    expect(places(1.5)).toEqual([0, 10]);
  });

  test('what is told stays, and others give way to it', () => {
    expect(places(6, 3, 7)).toEqual([0, 3, 5, 7, 10]);
    expect(places(6, 1)).toEqual([1, 3, 5, 7, 10]);
  });
});

describe('moments', () => {
  test('before anything has left nobody acts', () => {
    expect([devicesAt(timeline, -1), latestVisit(timeline, 0, -1)]).toEqual([[], null]);
  });

  test('a device that acts on both sides is named once', () => {
    expect(devicesAt(timeline, 0)).toEqual([deviceId('cluster-1/pod-a')]);
  });

  test('a side that waits is still at its latest hop', () => {
    const gap = timeline.columns.findIndex(({ visits }) => visits[0] === null);
    expect(latestVisit(timeline, 0, gap)?.hop.device).toBe('cluster-1/node-1');
  });

  test('hops are counted by their way', () => {
    const last = latestVisit(timeline, 1, timeline.columns.length - 1);
    expect(last === null ? null : placeInWay(timeline, 1, last)).toEqual({ at: 7, of: 7 });
  });
});

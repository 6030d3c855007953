import { expect, test } from 'vitest';
import { scenarioIds } from '../content/index.ts';
import { compile, deviceId } from '../engine/index.ts';
import { visitsOf } from '../playback/index.ts';
import { layout } from './layout/index.ts';
import type { Layout, Place } from './layout/layout.ts';
import type { Cast } from './layout/outline.ts';
import { withPortAddresses } from './scene/portAddresses.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import type { Room } from '../testing/pictured.ts';
import { besideFaults, labels, lineFaults, quiet, sending, textFaults } from '../testing/pictures.ts';
import { probe } from '../testing/probe.ts';

const rooms = [540, 560, 608, 660, 720].flatMap((width) =>
  [300, 330, 364, 400, 440].map((height) => ({ width, height })),
);

test.each(scenarioIds)('%s: what is said beside lines stands on nothing, and of every gateway or of none', (id) => {
  const cast = quiet(compile(scenarioNamed(id), 'island', {}));
  for (const room of rooms) {
    const drawn = drawnIn(room, cast);
    expect([...besideFaults(drawn), ...textFaults(drawn), ...lineFaults(drawn)]).toEqual([]);
    const gateways = gatewaysIn(drawn);
    const told = gateways.filter(({ texts, beside = [] }) =>
      [...texts, ...beside].some((text) => text.id.startsWith('address-')),
    );
    expect([0, gateways.length]).toContain(told.length);
  }
});

test('in half a window of 1280x720 each address of a gateway stands beside its line', () => {
  const { topology, exchange } = probe({ from: 'cluster-1/pod-a', to: 'cluster-2/pod-g', model: 'island' });
  const { cast } = sending(topology, visitsOf(exchange), deviceId('cluster-2/pod-g'));
  const drawn = drawnIn({ width: 608, height: 364 }, cast);
  const beside = gatewaysIn(drawn).map(({ box, beside: texts = [] }) =>
    texts.map(({ text, y }) => `${text} ${y < box.y ? 'over' : 'under'}`),
  );
  expect(beside).toEqual([
    ['192.168.1.1 over', '192.168.101.2 under'],
    ['192.168.2.1 over', '192.168.102.2 under'],
  ]);
});

function drawnIn(room: Room, cast: Cast): Layout {
  return withPortAddresses(layout({ cast, beside: null, room, labels }), cast.topology);
}

function gatewaysIn({ places }: Layout): readonly Place[] {
  return [...places.values()].filter(({ device }) => device.role === 'gateway');
}

import { expect, test } from 'vitest';
import { scenarioIds } from '../content/index.ts';
import type { DeviceRole, ModelId, Settings } from '../engine/index.ts';
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

const networks = [
  ['island', {}],
  ['island', { gateway: 'node' }],
  ['isolated', {}],
] as const;

test.each(scenarioIds)(
  '%s: what is said beside lines stands on nothing, and of every one of a kind or of none',
  (id) => {
    for (const [model, settings] of networks) {
      const cast = quiet(compile(scenarioNamed(id), model, settings));
      for (const room of rooms) {
        const drawn = drawnIn(room, cast);
        expect([...besideFaults(drawn), ...textFaults(drawn), ...lineFaults(drawn)]).toEqual([]);
        for (const role of ['gateway', 'router', 'node'] as const) {
          const all = withinClusters(drawn, role);
          const told = all.filter(({ texts, beside = [] }) =>
            [...texts, ...beside].some((text) => text.id.startsWith('address-')),
          );
          expect([0, all.length]).toContain(told.length);
        }
      }
    }
  },
);

// Half a window of 1280x720, and a smaller one.
test.each([
  ['gateway', 'island', {}, 608, 364, '192.168.1.1 over, 192.168.101.2 under; 192.168.2.1 over, 192.168.102.2 under'],
  ['router', 'isolated', {}, 575, 345, '192.168.1.1 over; 192.168.2.1 over'],
  ['node', 'island', { gateway: 'node' }, 520, 280, '192.168.1.11 under; 192.168.2.13 under'],
] as const)(
  'where its card has no row, each address of a %s stands beside its line (%s, %o, %ix%i)',
  (role, model, settings, width, height, told) => {
    const drawn = drawnIn({ width, height }, castOfSend(model, settings));
    const beside = withinClusters(drawn, role).map(({ box, beside: texts = [] }) =>
      texts.map(({ text, y }) => `${text} ${y < box.y ? 'over' : 'under'}`).join(', '),
    );
    expect(beside.join('; ')).toEqual(told);
  },
);

function castOfSend(model: ModelId, settings: Settings): Cast {
  const to = 'cluster-2/pod-g';
  const { topology, exchange } = probe({ from: 'cluster-1/pod-a', to, model, settings });
  return sending(topology, visitsOf(exchange), deviceId(to)).cast;
}

function drawnIn(room: Room, cast: Cast): Layout {
  return withPortAddresses(layout({ cast, beside: null, room, labels }), cast.topology);
}

function withinClusters({ places }: Layout, role: DeviceRole): readonly Place[] {
  return [...places.values()].filter(({ device }) => device.role === role && device.cluster !== null);
}

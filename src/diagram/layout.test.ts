import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../content/index.ts';
import type { Cluster, Scenario } from '../engine/index.ts';
import { address, compile, deviceId, modelIds, parseAddress, prefix } from '../engine/index.ts';
import { visitsOf } from '../playback/index.ts';
import { cardAddress } from './addresses.ts';
import { layout } from './layout/index.ts';
import type { FoldedPlace, Layout, Place } from './layout/layout.ts';
import type { Cast } from './layout/outline.ts';
import { podsOnSegment, scenarioNamed, twoClusters } from '../testing/catalogue.ts';
import type { Room } from '../testing/pictured.ts';
import { forPictures, isMapSized, quietly } from '../testing/pictured.ts';
import {
  frameOf,
  labels,
  lineFaults,
  overlap,
  quiet,
  sending,
  textFaults,
  within,
  writtenIn,
} from '../testing/pictures.ts';
import { probe } from '../testing/probe.ts';

describe('maps of generated scenarios, models, sends and rooms', { timeout: 300_000 }, () => {
  test('who takes part is drawn, and everybody else is drawn or counted in exactly one chip', () => {
    always(({ cast, drawn }) => {
      const counted = drawn.folded.flatMap(({ folded }) => folded.members);
      expect([...cast.taking].filter((id) => !drawn.places.has(id))).toEqual([]);
      expect([...drawn.places.keys(), ...counted].toSorted()).toEqual([...cast.topology.devices.keys()].toSorted());
    });
  });

  test('a chip says how many pods, nodes and hosts it counts', () => {
    always(({ cast: { topology }, drawn }) => {
      for (const { folded } of drawn.folded) {
        const roles = folded.members.map((id) => topology.devices.get(id)?.role);
        const count = (role: string): number => roles.filter((each) => each === role).length;
        expect([folded.pods, folded.nodes.length, folded.hosts]).toEqual([count('pod'), count('node'), count('host')]);
      }
    });
  });

  test('everything is inside the picture, and no box is on another but a chip in its own node', () => {
    // One in fifty of these has chips of far nodes in a low picture.
    always(({ drawn }) => {
      const boxes = [...fronts(drawn), ...drawn.folded].map((each) => ({ name: nameOf(each), ...each }));
      expect(boxes.filter(({ box }) => !within(box, frameOf(drawn))).map(({ name }) => name)).toEqual([]);
      const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).map((other) => [one, other] as const));
      const over = pairs.filter(([one, other]) => overlap(one.box, other.box) && !isInLine(other, one));
      expect(over.map(([one, other]) => [one.name, other.name])).toEqual([]);
    }, 200);
  });

  test('no text leaves its box, or touches another', () => {
    always(({ drawn, room }) => {
      if (isMapSized(room)) expect(textFaults(drawn)).toEqual([]);
    }, 200);
  });

  test('the picture is as wide as the room and no higher', () => {
    always(({ drawn, room }) => {
      expect(drawn.width * drawn.scale).toBeCloseTo(room.width, 3);
      expect(drawn.height * drawn.scale).toBeLessThanOrEqual(room.height + 1);
    });
  });

  test('it is drawn smaller than 1 only where nobody else can be folded away', () => {
    always(({ drawn }) => {
      if (drawn.scale < 1) expect(drawn.fold).toBe('far-nodes');
    });
  });

  test('both sides are folded and scaled alike', () => {
    always(({ cast, beside, room, drawn }) => {
      const other = layout({ cast: { ...beside }, beside: { ...cast }, room, labels });
      const { fold, scale, height } = other;
      expect({ fold, scale, height }).toEqual({ fold: drawn.fold, scale: drawn.scale, height: drawn.height });
      // What was found for one side is not looked for again, and comes to the same.
      expect(layout({ cast: beside, beside: cast, room, labels })).toEqual(other);
    });
  });

  test('what was found in another room, or beside somebody else, is not taken for this one', () => {
    always(({ cast, beside, room }) => {
      const anew = (size: Room, neighbour: Cast | null): Layout =>
        layout({ cast: { ...cast }, beside: neighbour === null ? null : { ...neighbour }, room: size, labels });
      const larger = { width: room.width + 60, height: room.height + 40 };
      layout({ cast: beside, beside: cast, room, labels });
      expect(layout({ cast, beside, room: larger, labels })).toEqual(anew(larger, beside));
      expect(layout({ cast, beside: null, room, labels })).toEqual(anew(room, null));
    });
  });

  test('no line crosses a text, or runs behind a box', () => {
    always(({ drawn, room }) => {
      if (isMapSized(room)) expect(lineFaults(drawn)).toEqual([]);
    });
  });

  test('the address of every pod and host that is drawn is written out', () => {
    always(({ cast: { topology }, drawn }) => {
      const missing = [...drawn.places.values()].filter(({ device, texts }) => {
        const own = device.role === 'pod' || device.role === 'host' ? cardAddress(topology, device) : null;
        return own !== null && !texts.some(({ text }) => text === own);
      });
      expect(missing.map(({ device }) => device.id)).toEqual([]);
    });
  });

  test('whatever can be clicked is at least 24 pixels wide and high at scale 1', () => {
    always(({ drawn }) => {
      const small = [...drawn.places.values()].filter(({ box }) => Math.min(box.width, box.height) < 24);
      expect(small.map(({ device }) => device.id)).toEqual([]);
    });
  });

  test('every link among those who are drawn is a wire with all of them', () => {
    always(({ cast: { topology }, drawn }) => {
      for (const link of topology.links.values()) {
        const ends = link.ends.map(({ device }) => device).filter((id) => drawn.places.has(id));
        if (ends.length < 2) continue;
        expect(
          drawn.wires
            .get(link.id)
            ?.ends.map(({ device }) => device)
            .toSorted(),
        ).toEqual(ends.toSorted());
      }
    });
  });

  test('same input, same picture', () => {
    always(({ cast, beside, room, drawn }) => {
      const again = layout({ cast: { ...cast }, beside: { ...beside }, room, labels });
      expect([again.height, [...again.places.values()].map(({ box }) => box)]).toEqual([
        drawn.height,
        [...drawn.places.values()].map(({ box }) => box),
      ]);
    });
  });
});

describe.each(scenarioIds)('%s', (id) => {
  const scenario = scenarioNamed(id);
  const pods = scenario.clusters.flatMap(({ nodes }) => nodes.flatMap((node) => node.pods));
  const rooms: readonly Room[] = [380, 480, 608, 900].flatMap((width) =>
    [300, 360, 440, 700].map((height) => ({ width, height })),
  );

  test.each(modelIds)('%s is drawn in full size from 480x420 up, and never much smaller', (model) => {
    const wish = { scenario, from: pods[0]?.id ?? '', to: pods.at(-1)?.id ?? '' };
    const casts = ([model, 'flat'] as const).map((each): Cast => {
      const { topology, exchange } = probe({ ...wish, model: each });
      return sending(topology, visitsOf(exchange), deviceId(wish.to)).cast;
    });
    const [cast, beside] = [casts[0] ?? quiet(compile(scenario, model, {})), casts[1] ?? null];
    const small = rooms.flatMap((room) => {
      const { scale } = layout({ cast, beside, room, labels });
      const least = room.width >= 480 && room.height >= 420 ? 0.99 : 0.8;
      return scale < least ? [`${room.width}x${room.height}: ${scale.toFixed(2)}`] : [];
    });
    expect(small).toEqual([]);
  });
});

test('of 300 nodes and 9,000 pods those who are asked for are drawn, with fewer than 60 boxes', () => {
  const asked = ['cluster-1/pod-7-4', 'cluster-1/pod-9-2', 'cluster-2/pod-g'].map((id) => deviceId(id));
  const cast = quiet(compile(crowded, 'flat', {}), asked);
  const drawn = layout({ cast, beside: null, room: { width: 602, height: 364 }, labels });
  expect(asked.filter((id) => !drawn.places.has(id))).toEqual([]);
  expect(drawn.places.size + drawn.folded.length).toBeLessThan(60);
  expect(Math.max(...drawn.folded.map(({ folded }) => folded.nodes.length))).toBe(298);
  expect(drawn.scale).toBeGreaterThanOrEqual(1);
});

test('clusters stand beside each other where there is room, and one under the other where not', () => {
  const cast = quiet(compile(twoClusters, 'flat', {}));
  const tops = (width: number): number =>
    new Set(layout({ cast, beside: null, room: { width, height: 700 }, labels }).clusters.map(({ box }) => box.y)).size;
  expect([tops(250), tops(430)]).toEqual([2, 1]);
});

test('a router of an isolated cluster is joined to its nodes and to nothing else', () => {
  const cast = quiet(compile(twoClusters, 'isolated', {}));
  const { wires, clusters, places } = layout({ cast, beside: null, room: { width: 620, height: 560 }, labels });
  for (const { id, box } of clusters) {
    const inside = [...places.values()].filter(({ device }) => device.cluster === id);
    expect(inside.every((place) => within(place.box, box))).toBe(true);
    const joined = [...wires.values()].filter(({ ends }) => ends.some(({ device }) => device === `${id}/router`));
    expect(
      joined.flatMap(({ ends }) => ends.map(({ device }) => device)).every((device) => device.startsWith(id)),
    ).toBe(true);
  }
});

describe('machines beside nodes, and several of one subnet', () => {
  const [first, ...others] = podsOnSegment.clusters;
  const hosts = [...podsOnSegment.hosts, ...podsOnSegment.hosts].map((host, index) =>
    index < podsOnSegment.hosts.length
      ? host
      : { ...host, id: deviceId(`${host.id}-2`), address: parseAddress(`${host.address}1`) ?? host.address },
  );
  const many = { ...podsOnSegment, hosts };
  const oneWire = {
    ...many,
    clusters: first === undefined ? [] : [first, ...others.map((each) => ({ ...each, nodeRange: first.nodeRange }))],
  };

  test.each(modelIds)('%s: lines are clear of boxes and texts', (model) => {
    for (const scenario of [many, oneWire]) {
      for (const uplink of ['link', 'segment']) {
        for (const gateway of model === 'island' ? ['dedicated', 'node'] : ['dedicated']) {
          for (const width of [420, 700, 900]) {
            const topology = compile(scenario, model, { uplink, gateway });
            // As high as it likes: nobody is folded away.
            const drawn = layout({ cast: quiet(topology), beside: null, room: { width, height: 2000 }, labels });
            expect({ width, uplink, faults: lineFaults(drawn) }).toEqual({ width, uplink, faults: [] });
          }
        }
      }
    }
  });
});

interface Picture {
  readonly cast: Cast;
  readonly beside: Cast;
  readonly room: Room;
  readonly drawn: Layout;
}

test.each(modelIds)('%s: before anything is sent the fabric is called by its whole name in every room', (model) => {
  const cast = quiet(compile(twoClusters, model, {}));
  for (const height of [300, 360, 440])
    for (let width = 170; width <= 320; width += 5) {
      const drawn = layout({ cast, beside: null, room: { width, height }, labels });
      const all = writtenIn(drawn);
      const cut = all.filter(({ of, at }) => of === 'fabric' && !within(at, frameOf(drawn)));
      const touched = all.filter(({ of, at }) =>
        all.some((other) => of === 'fabric' && other.of !== of && overlap(at, other.at)),
      );
      expect({ width, height, cut, touched }).toEqual({ width, height, cut: [], touched: [] });
    }
});

/** While somebody sends, and while nobody does. */
function always(law: (picture: Picture) => void, numRuns = 40): void {
  forPictures(numRuns, (picture) => {
    const { sides, room } = picture;
    for (const [cast, beside] of [[sides[0].cast, sides[1].cast] as const, quietly(picture)]) {
      law({ cast, beside, room, drawn: layout({ cast, beside, room, labels }) });
    }
  });
}

function fronts({ places }: Layout): readonly Place[] {
  return [...places.values()].filter(({ layer }) => layer === 'front');
}

function nameOf(place: Place | FoldedPlace): string {
  return 'folded' in place ? place.folded.id : place.device.id;
}

/** Does a chip stand in the line of the node whose pods it counts? */
function isInLine(chip: Place | FoldedPlace, node: Place | FoldedPlace): boolean {
  return 'folded' in chip && 'device' in node && node.device.role === 'node' && within(chip.box, node.box);
}

const crowded: Scenario = {
  ...twoClusters,
  nodePodLength: 26,
  clusters: twoClusters.clusters.map((cluster, index) => (index > 0 ? cluster : grownTo(cluster, 300, 30))),
  filters: [],
  earlier: [],
};

function grownTo(cluster: Cluster, nodes: number, pods: number): Cluster {
  return {
    ...cluster,
    podRange: prefix('10.0.0.0/16'),
    nodeRange: prefix('172.16.0.0/16'),
    nodes: Array.from({ length: nodes }, (_, at) => ({
      id: deviceId(`${cluster.id}/node-${at + 1}`),
      name: `node-${at + 1}`,
      address: address(`172.16.${Math.floor(at / 200)}.${11 + (at % 200)}`),
      pods: Array.from({ length: pods }, (_pod, pod) => ({
        id: deviceId(`${cluster.id}/pod-${at + 1}-${pod + 1}`),
        name: `Pod-${at + 1}-${pod + 1}`,
      })),
    })),
  };
}

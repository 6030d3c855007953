import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Topology } from '../engine/index.ts';
import { compile, deviceId, modelIds, parseAddress } from '../engine/index.ts';
import { layout } from './layout/index.ts';
import type { Layout } from './layout/layout.ts';
import { podsOnSegment, twoClusters } from '../testing/catalogue.ts';
import { generated } from '../testing/generated.ts';
import { addressesOn, labels, overlap, strokeBoxes, textBox, within } from '../testing/pictures.ts';

describe('for generated scenarios, every model and every width', { timeout: 300_000 }, () => {
  test('every device has a place inside the picture, and none is on another', () => {
    always(({ topology, drawn }) => {
      expect([...drawn.places.keys()].toSorted()).toEqual([...topology.devices.keys()].toSorted());
      const boxes = [...drawn.places.values()].map(({ box }) => box);
      for (const [at, box] of boxes.entries()) {
        expect(within(box, { x: 0, y: 0, width: drawn.width, height: drawn.height })).toBe(true);
        expect(boxes.slice(at + 1).some((other) => overlap(box, other))).toBe(false);
      }
    });
  });

  test('no text touches another or leaves its box', () => {
    always(({ drawn }) => {
      const owners = [...drawn.places.values(), ...drawn.clusters];
      const texts = owners.flatMap(({ texts: all, box }) => all.map((text) => ({ text: textBox(text), box })));
      for (const [at, { text, box }] of texts.entries()) {
        expect(within(text, box)).toBe(true);
        expect(texts.slice(at + 1).some((other) => overlap(text, other.text))).toBe(false);
      }
    });
  });

  test('no line crosses a text', () => {
    always(({ drawn }) => {
      const texts = textsOf(drawn).map(textBox);
      const strokes = [...drawn.wires.values()].flatMap((wire) => wire.strokes.flatMap((line) => strokeBoxes(line)));
      expect(texts.filter((text) => strokes.some((stroke) => overlap(stroke, text)))).toEqual([]);
    });
  });

  test('lines run between boxes, not behind them', () => {
    always(({ drawn }) => {
      const boxes = [...drawn.places.values()].filter(({ layer }) => layer === 'front').map(({ box }) => box);
      const strokes = [...drawn.wires.values()].flatMap((wire) => wire.strokes.flatMap((line) => strokeBoxes(line, 0)));
      expect(boxes.filter((box) => strokes.some((stroke) => overlap(stroke, box)))).toEqual([]);
    });
  });

  test('every address is written out', () => {
    always(({ topology, drawn }) => {
      const written = textsOf(drawn).map(({ text }) => text.replace(/^[↑↓]\u2009/u, ''));
      expect(addressesOn(topology).filter((address) => !written.includes(address))).toEqual([]);
    });
  });

  test('whatever can be clicked is at least 24 pixels wide and high', () => {
    always(({ drawn }) => {
      for (const { box } of drawn.places.values()) {
        expect(Math.min(box.width, box.height) * drawn.scale).toBeGreaterThanOrEqual(24);
      }
    });
  });

  test('every link is a wire from device to device', () => {
    always(({ topology, drawn }) => {
      for (const link of topology.links.values()) {
        const wire = drawn.wires.get(link.id);
        expect(wire?.ends.map(({ device }) => device).toSorted()).toEqual(
          link.ends.map(({ device }) => device).toSorted(),
        );
      }
    });
  });

  test('same input, same picture', () => {
    always(({ topology, drawn }) => {
      const again = layout({ topology, beside: null, width: drawn.width * drawn.scale, labels });
      expect(again.height).toBe(drawn.height);
      expect([...again.places.values()].map(({ box }) => box)).toEqual(
        [...drawn.places.values()].map(({ box }) => box),
      );
    });
  });
});

test.each([360, 620, 1100])(
  'flat and island beside each other put the same things at the same place (%i px)',
  (width) => {
    const [flat, island] = [compile(twoClusters, 'flat', {}), compile(twoClusters, 'island', {})];
    const drawn = layout({ topology: flat, beside: island, width, labels });
    const other = layout({ topology: island, beside: flat, width, labels });
    expect(drawn.height).toBe(other.height);
    for (const [id, place] of drawn.places) expect(other.places.get(id)?.box).toEqual(place.box);
  },
);

test('clusters stand beside each other from 430 pixels, and one under the other below', () => {
  const topology = compile(twoClusters, 'flat', {});
  const tops = (width: number): number =>
    new Set(layout({ topology, beside: null, width, labels }).clusters.map(({ box }) => box.y)).size;
  expect([tops(429), tops(430)]).toEqual([2, 1]);
});

test.each([{}, { gateway: 'node', overlay: 'vxlan' }])(
  'on half of a 1024 px screen all nodes stand in one row, and the hosts end above 540 px: island with %o',
  (settings) => {
    const [island, flat] = [compile(twoClusters, 'island', settings), compile(twoClusters, 'flat', {})];
    const { nodes, places } = layout({ topology: island, beside: flat, width: 462, labels });
    expect(new Set(nodes.map(({ box }) => box.y)).size).toBe(1);
    const hosts = [...places.values()].filter(({ device }) => device.role === 'host');
    expect(Math.max(...hosts.map(({ box }) => box.y + box.height))).toBeLessThanOrEqual(540);
  },
);

test('a router of an isolated cluster is joined to its nodes and to nothing else', () => {
  const { wires, clusters, places } = layout({
    topology: compile(twoClusters, 'isolated', {}),
    beside: null,
    width: 620,
    labels,
  });
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
  const crowded = { ...podsOnSegment, hosts };
  const oneWire = {
    ...crowded,
    clusters: first === undefined ? [] : [first, ...others.map((each) => ({ ...each, nodeRange: first.nodeRange }))],
  };

  test.each(modelIds)('%s: every link is drawn with all its ends, clear of boxes and texts', (model) => {
    for (const scenario of [crowded, oneWire]) {
      for (const uplink of ['link', 'segment']) {
        for (const gateway of model === 'island' ? ['dedicated', 'node'] : ['dedicated']) {
          for (const width of [300, 420, 700, 1240]) {
            const topology = compile(scenario, model, { uplink, gateway });
            const drawn = layout({ topology, beside: null, width, labels });
            for (const { id, ends } of topology.links.values()) {
              const devices = drawn.wires.get(id)?.ends.map(({ device }) => device) ?? [];
              expect(devices.toSorted()).toEqual(ends.map(({ device }) => device).toSorted());
            }
            const strokes = [...drawn.wires.values()].flatMap((wire) =>
              wire.strokes.flatMap((line) => strokeBoxes(line, 0)),
            );
            const boxes = [...drawn.places.values()].filter(({ layer }) => layer === 'front');
            const covered = boxes.filter(({ box }) => strokes.some((stroke) => overlap(stroke, box)));
            const crossed = textsOf(drawn).filter((text) => strokes.some((stroke) => overlap(stroke, textBox(text))));
            expect({
              width,
              uplink,
              covered: covered.map(({ device }) => device.id),
              crossed: crossed.map(({ text }) => text),
            }).toEqual({ width, uplink, covered: [], crossed: [] });
          }
        }
      }
    }
  });
});

function always(law: (picture: { readonly topology: Topology; readonly drawn: Layout }) => void): void {
  fc.assert(
    fc.property(generated, fc.integer({ min: 300, max: 1240 }), ({ scenario, model, settings }, width) => {
      const topology = compile(scenario, model, settings);
      law({ topology, drawn: layout({ topology, beside: null, width, labels }) });
    }),
    { numRuns: 40 },
  );
}

function textsOf({ places, clusters }: Layout): Layout['clusters'][number]['texts'] {
  return [...[...places.values()].flatMap(({ texts }) => texts), ...clusters.flatMap(({ texts }) => texts)];
}

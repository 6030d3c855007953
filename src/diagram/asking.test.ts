import { describe, expect, test } from 'vitest';
import type { DeviceId, ModelId } from '../engine/index.ts';
import { compile, deviceId, modelIds } from '../engine/index.ts';
import { stillFrame } from '../playback/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import { labels, overlap, quiet, strokeBoxes, textBox } from '../testing/pictures.ts';
import { asking } from './asking/index.ts';
import { sceneWith } from './scene/scene.ts';

const fabric = deviceId('fabric');
const rooms = [
  { width: 470, height: 480 },
  { width: 180, height: 400 },
];

function asked(model: ModelId, lit: readonly DeviceId[], room = rooms[0] ?? { width: 0, height: 0 }) {
  const topology = compile(scenarioNamed('two-clusters'), model, {});
  const scene = sceneWith(
    {
      model,
      cast: quiet(topology, lit),
      beside: null,
      room,
      visits: [],
      tags: [],
      frame: stillFrame,
      waiting: false,
      inspected: null,
      candidates: new Set(),
      highlighted: new Set(lit),
      reducedMotion: false,
      labels,
    },
    asking,
  );
  return { scene, questions: scene.questions ?? [] };
}

/** Whose ways have a mark. */
function on(model: ModelId): readonly string[] {
  return asked(model, [fabric]).questions.map(({ id }) => id.split(' ')[1] ?? '');
}

describe('before anything is sent, a router that a lesson points at is a question', () => {
  test('one on each way to it: of nodes when flat, of gateways in an island, of hosts in both, of nobody when isolated', () => {
    const hosts = ['other-client', 'other-server'];
    const nodes = ['cluster-1/node-1', 'cluster-1/node-2', 'cluster-2/node-3', 'cluster-2/node-4'];
    expect(on('flat').toSorted()).toEqual([...nodes, ...hosts]);
    expect(on('island').toSorted()).toEqual(['cluster-1/gateway', 'cluster-2/gateway', ...hosts]);
    expect(on('isolated').toSorted()).toEqual(hosts);
  });

  test.each(modelIds)('%s: each stands on a wire, apart from the others and from what is written', (model) => {
    for (const room of rooms) {
      const { scene, questions } = asked(model, [fabric], room);
      const boxes = questions.map(({ x, y }) => ({ x: x - 11, y: y - 11, width: 22, height: 22 }));
      const wires = scene.wires.flatMap(({ strokes }) => strokes.flatMap((stroke) => strokeBoxes(stroke)));
      const texts = scene.devices.flatMap((device) => device.texts.map(textBox));
      expect(boxes.filter((box) => !wires.some((wire) => overlap(box, wire)))).toEqual([]);
      expect(boxes.filter((box, at) => boxes.some((other, index) => index !== at && overlap(box, other)))).toEqual([]);
      expect(boxes.flatMap((box) => texts.filter((text) => overlap(box, text)))).toEqual([]);
    }
  });

  test('whoever else is pointed at is none, nor is a picture without a lesson', () => {
    expect(asked('flat', [deviceId('cluster-1/pod-a')]).questions).toEqual([]);
    expect(asked('flat', []).questions).toEqual([]);
  });
});

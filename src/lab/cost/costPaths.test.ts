import { describe, expect, test } from 'vitest';
import { costPathIds, pathsIn } from '../../content/cost/index.ts';
import { compile } from '../../engine/index.ts';
import { linkParts, parseLink } from '../../formats/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { wordsFor } from '../../i18n/index.ts';
import { labPlan } from '../../export/linux/index.ts';
import { costCommand } from './costCommand.ts';
import { costPath, costPaths } from './costPaths.ts';

describe('the ways that are measured', () => {
  test.each(costPathIds)('%s is made of what its name says and of nothing else', (id) => {
    expect(pathsIn(costPath(twoClusters, id).composition)).toEqual([id]);
  });

  test('as many machines stand between the ends, but on one node and with gateways of their own', () => {
    const between = new Map(costPaths(twoClusters).map(({ id, composition }) => [id, composition.between]));
    expect([between.get('same-node'), between.get('gateways')]).toEqual([1, 5]);
    between.delete('same-node');
    between.delete('gateways');
    expect([...new Set(between.values())]).toEqual([3]);
  });

  test('the kernel tracks connections where the trace says that a device remembers, and nowhere on the bare ways', () => {
    for (const id of ['same-node', 'routed', 'vxlan', 'geneve', 'ipip'] as const) {
      const { topology, exchange } = costPath(twoClusters, id);
      const crossed = exchange.legs.flatMap(({ request }) => request.transit.map(({ device }) => device));
      const tracking = labPlan(topology).devices.filter(({ device, tracks }) => tracks && crossed.includes(device));
      expect(tracking).toEqual([]);
    }
  });

  test.each(costPathIds)('the link of %s opens the network that is measured', (id) => {
    const { link, topology, exchange } = costPath(twoClusters, id);
    const view = parseLink(linkParts(`http://localhost/${link}`));
    if (!view.ok || view.value.scenario.kind !== 'catalogue') throw new Error(link);
    const [, { model, settings, faults }] = view.value.sides;
    expect(compile(twoClusters, model, settings, faults)).toEqual(topology);
    expect([view.value.from, view.value.to]).toEqual([
      exchange.attempt.from,
      exchange.legs.at(-1)?.request.final.device,
    ]);
  });
});

test.each(['--rounds 0', '--rounds many', '--rounds 1000', '--rounds 3 --rounds 4', 'flat', '--part full'])(
  'lab:cost %s is bad input',
  async (line) => {
    expect((await costCommand(wordsFor('en'), line.split(' '))).kind).toBe('bad-input');
  },
);

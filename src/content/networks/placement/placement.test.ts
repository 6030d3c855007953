import { describe, expect, test } from 'vitest';
import type { ModelId, Settings } from '../../../engine/index.ts';
import { compile, deviceId } from '../../../engine/index.ts';
import { scenarioNamed } from '../../../testing/catalogue.ts';
import type { Axes } from './axes.ts';
import { axesOf } from './axes.ts';
import { badgesOf, dialledLevel, seenLevel } from './placement.ts';

const scenario = scenarioNamed('real-networks');

function axes(model: ModelId, settings: Settings = {}): Axes {
  return axesOf(compile(scenario, model, settings));
}

function badges(model: ModelId, settings: Settings = {}): string {
  const { inside, outside } = badgesOf(axes(model, settings));
  return `${inside} inside, ${outside} outside`;
}

function levels(of: Axes): readonly number[] {
  return [seenLevel(of), dialledLevel(of)];
}

function host(of: Axes, id: string) {
  const found = of.hosts.find((each) => each.host === deviceId(id));
  if (found === undefined) throw new Error(id);
  return found;
}

describe('where a network stands follows from what it does', () => {
  test('routes to unique pod addresses, and no translation: flat', () => {
    expect(badges('flat')).toBe('flat inside, flat outside');
    expect(badges('flat', { routes: 'bgp' })).toBe('flat inside, flat outside');
    const { unique, routed, exceptions } = axes('flat');
    expect([unique, routed, exceptions]).toEqual([true, 'all', []]);
  });

  test('unique addresses that nobody has routes to are not flat', () => {
    expect(badges('flat', { routes: 'none' })).toBe('isolated inside, isolated outside');
    expect(axes('flat', { routes: 'none' })).toMatchObject({ unique: true, routed: 'none' });
  });

  test('the same addresses in every cluster, behind gateways: island', () => {
    expect(badges('island')).toBe('island inside, island outside');
    expect(badges('island', { gateway: 'node', overlay: 'vxlan' })).toBe('island inside, island outside');
    expect(axes('island')).toMatchObject({ unique: false, routed: 'none' });
  });

  test('an overlay inside the clusters makes no difference to the badges, and none between them', () => {
    const { tunnels } = axes('island', { gateway: 'node', overlay: 'vxlan' });
    expect(tunnels).toEqual({ inside: 'vxlan', between: null });
  });

  test('an island whose pods may not leave is an island as long as others get in', () => {
    expect(badges('island', { egress: 'none' })).toBe('isolated inside, island outside');
    expect(badges('island', { egress: 'none', ingress: 'none' })).toBe('isolated inside, isolated outside');
  });

  test('no way in and no way out: isolated', () => {
    expect(badges('isolated')).toBe('isolated inside, isolated outside');
  });

  test('pods known inside some ranges, masked beyond them: hybrid outside', () => {
    expect(badges('hybrid', { ranges: '10.0.0.0/8' })).toBe('flat inside, hybrid outside');
    expect(badges('hybrid')).toBe('flat inside, flat outside');
    expect(badges('hybrid', { ranges: '' })).toBe('hybrid inside, hybrid outside');
  });
});

describe('who sees a pod’s own address', () => {
  test('hybrid: those within the exceptions, which are read off the rules', () => {
    const found = axes('hybrid', { ranges: '10.0.0.0/8' });
    expect(found.exceptions).toEqual(['10.0.0.0/8']);
    expect(host(found, 'neighbour').out).toEqual({ kind: 'kept', by: [] });
    expect(host(found, 'other-server').out).toEqual({ kind: 'translated', by: ['node'] });
    expect(host(found, 'other-client').in.kind).toBe('kept');
  });

  test('in the internet nobody: the public NAT is the last to translate, if not the only one', () => {
    expect(host(axes('flat'), 'internet-server')).toMatchObject({
      ground: 'public',
      out: { kind: 'translated', by: ['router'] },
    });
    expect(host(axes('island'), 'internet-server').out.by).toEqual(['gateway', 'router']);
    expect(host(axes('island', { gateway: 'node' }), 'internet-server').out.by).toEqual(['node', 'router']);
  });

  test('island: nobody, and the way in is published', () => {
    const found = host(axes('island'), 'other-client');
    expect([found.out.kind, found.in.kind, found.advisedIn.kind]).toEqual(['translated', 'closed', 'translated']);
  });

  test('a machine on which nobody listens is reached all the same', () => {
    expect(host(axes('flat'), 'other-client').out).toEqual({ kind: 'kept', by: [] });
    expect(host(axes('isolated'), 'other-client').out.kind).toBe('closed');
  });

  test('a proxy counts as one who translates', () => {
    expect(axes('island', { ingress: 'proxy' }).advised.by).toEqual(['gateway', 'gateway']);
    expect(axes('island', { gateway: 'node', ingress: 'proxy' }).advised.by).toEqual(['node', 'node']);
    expect(host(axes('island', { ingress: 'proxy' }), 'other-client').advisedIn.by).toEqual(['gateway']);
  });

  test('inside one cluster everybody, in every model', () => {
    for (const model of ['flat', 'island', 'hybrid', 'isolated'] as const) {
      expect(axes(model).inside).toEqual({ kind: 'kept', by: [] });
    }
  });
});

describe('how far a pod’s own address goes', () => {
  test('flat: all machines but the internet see it, and all can dial it', () => {
    expect(levels(axes('flat'))).toEqual([3, 3]);
  });

  test('hybrid: some see it, all can dial it; without exceptions nobody sees it', () => {
    expect(levels(axes('hybrid', { ranges: '10.0.0.0/8' }))).toEqual([2, 3]);
    expect(levels(axes('hybrid', { ranges: '' }))).toEqual([0, 3]);
  });

  test('island and isolated: nobody sees it and nobody can dial it', () => {
    expect(levels(axes('island'))).toEqual([0, 0]);
    expect(levels(axes('isolated'))).toEqual([0, 0]);
  });
});

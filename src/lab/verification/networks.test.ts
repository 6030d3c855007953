import { expect, test } from 'vitest';
import { isTunnel, overlaps } from '../../engine/index.ts';
import { generatedNetworks } from './networks.ts';

const usual = 20_261_123;

test('BGP is compared where ranges lie over one another too, but not where two speakers have one address', () => {
  const speaking = generatedNetworks(usual, 360).filter(({ settings }) => settings['routes'] === 'bgp');
  const overlapping = speaking.filter(({ scenario: { clusters } }) =>
    clusters.some(({ podRange }) => clusters.some(({ nodeRange }) => overlaps(podRange, nodeRange))),
  );
  expect(overlapping.length).toBeGreaterThan(3);
  for (const { topology } of speaking) {
    const own = [...topology.devices.values()].flatMap(({ bgp }) => [
      ...new Set((bgp?.sessions ?? []).map(({ localAddress }) => localAddress)),
    ]);
    expect(own).toEqual([...new Set(own)]);
  }
});

test('tunnels are compared where ranges lie over one another too, but not where two have one outer address', () => {
  const tunnelled = generatedNetworks(usual, 360)
    .map((network) => {
      const tunnels = [...network.topology.devices.values()].flatMap(({ interfaces }) => interfaces.filter(isTunnel));
      return { ...network, ends: tunnels.map(({ kind, local }) => `${kind} ${local}`) };
    })
    .filter(({ ends }) => ends.length > 0);
  const overlapping = tunnelled.filter(({ scenario: { clusters } }) =>
    clusters.some(({ podRange }) => clusters.some(({ nodeRange }) => overlaps(podRange, nodeRange))),
  );
  expect(overlapping.length).toBeGreaterThan(3);
  for (const { ends } of tunnelled) expect(ends).toEqual([...new Set(ends)]);
});

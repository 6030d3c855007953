import { describe, expect, test } from 'vitest';
import { serviceOf, serving } from '../../testing/services.ts';
import { compile, deviceId, modelIds, send } from '../index.ts';
import type { Settings } from '../index.ts';
import { brokenChains, forgottenFlows, unexplainedRewrites, wrongAnswers, wrongTtls } from '../laws/laws.ts';

const services = [
  serviceOf(['a', 'd']),
  serviceOf(['b'], { id: deviceId('cluster-1/near'), nodePort: 30081, externalTraffic: 'local' }),
  serviceOf([], { id: deviceId('cluster-1/nobody'), nodePort: 30082, loadBalancer: null, announced: { by: 'bgp' } }),
];

const settings: readonly Settings[] = [
  {},
  { gateway: 'node', overlay: 'vxlan' },
  { attach: 'routed', uplink: 'segment', routes: 'bgp', through: 'gateways', egress: 'both', client: 'kept' },
];

describe.each(modelIds)('every law holds for services too: %s', (model) => {
  test.each(settings)('%j', (chosen) => {
    const topology = compile(serving(...services), model, chosen);
    const faults = [...topology.directory.keys()].flatMap((from) =>
      [...topology.services.values()].flatMap((service) =>
        (['tcp', 'udp'] as const).flatMap((protocol) => {
          const made = send(topology, { from, to: { kind: 'service', service }, dial: 'auto', protocol });
          const found = [brokenChains, wrongTtls, unexplainedRewrites, wrongAnswers, forgottenFlows];
          return found.flatMap((law) => law(made)).map((fault) => `${from} ${service.id} ${protocol}: ${fault}`);
        }),
      ),
    );
    expect(faults).toEqual([]);
  });
});

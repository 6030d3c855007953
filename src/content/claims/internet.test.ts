import { describe, expect, test } from 'vitest';
import { compile, deviceId, modelIds, outcomeOf, send, targetNamed } from '../../engine/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';

const internet = deviceId('internet-server');

/** Addresses of RFC 1918 mean nothing in the internet, whatever the private network's own routers know. */
describe.each(['real-networks', 'load-balanced', 'static-flat'])('in %s', (id) => {
  const scenario = scenarioNamed(id);

  test.each(modelIds)('%s: from the internet nobody gets to a private address', (model) => {
    const topology = compile(scenario, model, {});
    const delivered = [...topology.directory.keys()]
      .filter((each) => each !== internet)
      .flatMap((each) => (['pod-ip', 'service'] as const).map((dial) => [each, dial] as const))
      .filter(([each, dial]) => {
        const wish = { from: internet, to: targetNamed(topology, each), dial, protocol: 'tcp' } as const;
        return outcomeOf(send(topology, wish), [each]).kind === 'delivered';
      });
    expect(delivered).toEqual([]);
  });
});

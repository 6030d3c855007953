import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { configMap, labelled, list, node, pod, service, yamlOf } from '../../testing/clusterObjects.ts';
import { imported } from '../../testing/imported.ts';
import { limits } from '../scenario/limits.ts';
import { parseScenarioValue } from '../scenario/parseScenario.ts';
import { importClusters } from './index.ts';

describe('each cluster is what it is', () => {
  const gke = [
    labelled(node('gke-a', '10.128.0.11', '10.8.0.0/24'), { 'cloud.google.com/gke-nodepool': 'p' }),
    pod('one', 'gke-a', '10.8.0.14'),
  ];
  const agent = pod('kube-flannel-ds-a', 'n1', '10.20.0.11');
  const island = [
    configMap('kube-flannel-cfg', { 'net-conf.json': '{"Network": "10.244.0.0/16", "Backend": {"Type": "vxlan"}}' }),
    node('n1', '10.20.0.11', '10.244.0.0/24'),
    { ...agent, spec: { ...agent.spec, hostNetwork: true } },
    pod('web', 'n1', '10.244.0.9'),
  ];
  const { scenario } = imported(yamlOf(list(gke)), yamlOf(list(island)));

  test('a routed cluster stands beside an island, each with its own settings', () => {
    expect(scenario?.scenario.clusters.map(({ model }) => model)).toEqual(['hybrid', 'island']);
    const set = scenario?.scenario.clusters.map(({ settings }) => settings);
    expect(set?.[0]).toMatchObject({ snat: 'node', attach: 'routed' });
    expect(set?.[1]).toMatchObject({ gateway: 'node', overlay: 'vxlan' });
  });

  test('and pods of its nodes’ network are their nodes', () => {
    const pods = scenario?.scenario.clusters.flatMap(({ nodes }) => nodes.flatMap((each) => each.pods));
    expect(pods?.filter(({ hostNetwork }) => hostNetwork === true).map(({ name }) => name)).toEqual([
      'kube-flannel-ds-a',
    ]);
  });
});

describe('what does not fit is told', () => {
  const many = Array.from({ length: 5 }, (_, at) => node(`n${at}`, `10.1.0.${at + 10}`, `10.10.${at}.0/24`));
  const pods = many.flatMap((each, at) =>
    Array.from({ length: 250 }, (_, number) =>
      pod(`p${at}-${number}`, each.metadata.name, `10.10.${at}.${number + 2}`),
    ),
  );

  test('of too many pods every node keeps some, and how many are drawn is said', () => {
    const result = imported(JSON.stringify(list([...many, ...pods])));
    const kept = result.scenario?.scenario.clusters[0]?.nodes.map((each) => each.pods.length) ?? [];
    const drawn = kept.reduce((sum, each) => sum + each, 0);
    expect(Math.min(...kept)).toBeGreaterThan(50);
    expect(drawn).toBeLessThanOrEqual(limits.podsInAll);
    const note = { code: 'not-drawn', cluster: 'c1', what: 'pods', drawn, of: 1250 };
    if (drawn < 1250) expect(result.notes).toContainEqual(note);
  });

  test('pods without a node, or without an address yet, are counted', () => {
    const waiting = { ...pod('late', 'n0', ''), status: { phase: 'Pending' } };
    const result = imported(yamlOf(list([...many, waiting, pod('a', 'n0', '10.10.0.9')])));
    expect(result.notes).toContainEqual({ code: 'waiting', cluster: 'c1', count: 1 });
  });

  test('a port of both protocols is drawn once', () => {
    const dns = service('kube-dns', '10.96.0.10', { app: 'dns' });
    const both = {
      ...dns,
      spec: { ...dns.spec, ports: ['UDP', 'TCP'].map((protocol) => ({ protocol, port: 53, targetPort: 53 })) },
    };
    const result = imported(yamlOf(list([...many, labelled(pod('a', 'n0', '10.10.0.9'), { app: 'dns' }), both])));
    expect(result.scenario?.scenario.clusters[0]?.services).toMatchObject([{ port: 53, protocol: 'tcp' }]);
    expect(result.notes).toContainEqual(
      expect.objectContaining({ code: 'not-drawn', what: 'service-ports', drawn: 1, of: 2 }),
    );
  });

  test('nodes of zones far apart are in subnets of their own', () => {
    const zones = [node('a', '10.1.0.14', '10.200.0.0/24'), node('b', '10.60.0.14', '10.200.1.0/24')];
    const [cluster] = imported(yamlOf(list(zones))).scenario?.document.clusters ?? [];
    expect(cluster).toMatchObject({ nodeSubnets: ['10.1.0.0/24', '10.60.0.0/24'] });
    expect(cluster?.nodes).toHaveLength(2);
  });

  test('nodes too far apart for one range are not drawn, and it is said', () => {
    const zones = [node('a', '10.1.0.4', '10.200.0.0/24'), node('b', '172.31.0.4', '10.200.1.0/24')];
    const result = imported(yamlOf(list(zones)));
    expect(result.scenario?.document.clusters[0]?.nodes).toHaveLength(1);
    expect(result.notes).toContainEqual({ code: 'not-drawn', cluster: 'c1', what: 'nodes', drawn: 1, of: 2 });
  });

  test.each([
    ['nobody has told', []],
    ['few have told', [node('n0', '192.168.7.11'), node('n1', '192.168.7.12')]],
  ])('of more nodes than a usual subnet has room for all are drawn, whose addresses %s', (_, told) => {
    const alone = Array.from({ length: 400 }, (__, at) => pod(`p${at}`, `n${at}`, `10.244.${at >> 1}.${5 + (at % 2)}`));
    const result = imported(JSON.stringify(list([...told, ...alone])), JSON.stringify(list(alone.slice(0, 100))));
    const drawn = result.scenario?.scenario.clusters.map(({ nodes }) => nodes.length);
    expect(drawn).toEqual([400, 100]);
  });

  test('one address of two pods is drawn once', () => {
    const result = imported(yamlOf(list([...many, pod('a', 'n0', '10.10.0.9'), pod('b', 'n1', '10.10.0.9')])));
    expect(result.scenario).not.toBeNull();
    expect(result.notes).toContainEqual(expect.objectContaining({ code: 'not-drawn', what: 'pods', drawn: 1, of: 2 }));
  });
});

/** A node, its pod and a published Service of one name. */
function named(name: string): string {
  const published = service(name, '10.96.0.10', { app: 'web' });
  return yamlOf(
    list([
      node(name, '10.1.0.10', '10.10.0.0/24'),
      labelled(pod(name, name, '10.10.0.9'), { app: 'web' }),
      { ...published, status: { loadBalancer: { ingress: [{ ip: '203.0.113.9' }] } } },
    ]),
  );
}

describe('whatever things are called, what is made of them can be opened', () => {
  test.each(['service', 'load-balancer', 'external-1', 'gateway', 'constructor'])(
    'a node, a pod and a Service called %s',
    (name) => {
      const [cluster] = imported(named(name)).scenario?.scenario.clusters ?? [];
      const ids = [...(cluster?.nodes ?? []), ...(cluster?.nodes[0]?.pods ?? []), ...(cluster?.services ?? [])];
      expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
      expect(parseScenarioValue(imported(named(name)).scenario?.document)).toMatchObject({ ok: true });
    },
  );

  test.each([
    ['as nobody sees it', '\u3164'],
    ['with a sign across the end of a title', `${'a'.repeat(79)}🐳`],
    ['of signs without end', `x${'🐳'.repeat(200)}`],
  ])('a cluster called %s', (_, name) => {
    const files = [{ name: 'c.yaml', bytes: strToU8(named('n')) }];
    const { scenario } = importClusters([{ name, files }]);
    expect(parseScenarioValue(scenario?.document)).toMatchObject({ ok: true });
  });
});

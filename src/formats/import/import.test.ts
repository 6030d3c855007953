import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { configMap, list, node, pod, service, tarOf, yamlOf } from '../../testing/clusterObjects.ts';
import { foreignTexts } from '../../testing/foreignTexts.ts';
import type { Axis, AxisName, ImportResult } from './index.ts';
import { importClusters, importLimits } from './index.ts';

function imported(...texts: readonly string[]): ImportResult {
  return importClusters(
    texts.map((text, index) => ({
      name: `c${index + 1}`,
      files: [{ name: `c${index + 1}.yaml`, bytes: strToU8(text) }],
    })),
  );
}

function axisOf(result: ImportResult, axis: AxisName, cluster = 0): Axis | undefined {
  return result.clusters[cluster]?.axes.find((each) => each.axis === axis);
}

function said(result: ImportResult, axis: AxisName, cluster = 0) {
  const found = axisOf(result, axis, cluster);
  return [found?.value, found?.state];
}

const flannel = configMap('kube-flannel-cfg', {
  'net-conf.json': '{"Network": "10.244.0.0/16", "Backend": {"Type": "host-gw"}}',
});
const nodes = [node('n1', '192.0.2.11', '10.244.0.0/24'), node('n2', '192.0.2.12', '10.244.1.0/24')];
const pods = [pod('a', 'n1', '10.244.0.5'), pod('b', 'n2', '10.244.1.7')];

describe('the shape of what is brought', () => {
  const objects = [...nodes, ...pods, flannel];
  const items = objects.map((each) => JSON.stringify(each));

  test.each([
    ['a List as JSON', JSON.stringify(list(objects))],
    ['a List as YAML', yamlOf(list(objects))],
    ['documents one after another', objects.map((each) => yamlOf(each)).join('\n---\n')],
    [
      'JSON values with logs between',
      `==== START ====\n${items.join('\nI1128 {"kind":"Pod"} started\n')}\n{\nnot json\n`,
    ],
    ['the same in Markdown', `# A dump\n\n\`\`\`\n${items.join('\nsome log\n')}\n\`\`\`\nThe end.\n`],
    [
      'a block of YAML in Markdown',
      `Apply this:\n\n   \`\`\`yaml\n${yamlOf(list(objects)).replaceAll(/^/gm, '   ')}\n   \`\`\`\n`,
    ],
    ['a text with a byte order mark', `\uFEFF${JSON.stringify(list(objects))}`],
  ])('%s is read', (_, text) => {
    const result = imported(text);
    expect(result.problems).toEqual([]);
    expect(result.clusters.map(({ product }) => product)).toEqual(['flannel']);
    expect(said(result, 'ranges')).toEqual(['10.244.0.0/16', 'found']);
    expect(result.scenario?.document.clusters[0]?.nodes.map(({ pods: inside = [] }) => inside.length)).toEqual([1, 1]);
  });

  test.each([
    ['utf-16le', [0xff, 0xfe], 0],
    ['utf-16be', [0xfe, 0xff], 1],
  ] as const)('a text in %s is read, as PowerShell writes one', (_, mark, low) => {
    const text = JSON.stringify(list(objects));
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set(mark);
    for (let at = 0; at < text.length; at += 1) bytes[2 + at * 2 + low] = text.charCodeAt(at);
    const result = importClusters([{ name: 'c', files: [{ name: 'c.json', bytes }] }]);
    expect(result.problems).toEqual([]);
    expect(said(result, 'ranges')).toEqual(['10.244.0.0/16', 'found']);
  });

  test('a typed list says what its items are, which do not say so themselves', () => {
    const bare = nodes.map(({ kind: _kind, apiVersion: _version, ...rest }) => rest);
    const typed = { apiVersion: 'v1', kind: 'NodeList', items: bare };
    const untyped = { items: bare };
    for (const each of [typed, untyped])
      expect(said(imported(JSON.stringify(each)), 'blocks')).toEqual(['/24', 'found']);
  });

  test('an archive is read, packed or not, and logs in it are passed over', () => {
    const tar = tarOf({
      'dump/nodes.json': JSON.stringify(list(nodes)),
      'dump/pods.yaml': yamlOf(list(pods)),
      'dump/x.log': 'boom',
    });
    for (const bytes of [tar, gzipSync(tar)]) {
      const result = importClusters([{ name: 'dump', files: [{ name: 'dump.tgz', bytes }] }]);
      expect(result.problems).toEqual([]);
      expect(said(result, 'nodes')[0]).toBe('192.0.2.0/24');
    }
    const cut = importClusters([{ name: 'dump', files: [{ name: 'dump.tgz', bytes: gzipSync(tar).slice(0, 200) }] }]);
    expect(cut.problems).toMatchObject([{ code: 'broken-archive', file: 'dump.tgz' }]);
  });

  test('what would be too large unpacked is not unpacked', () => {
    const bytes = gzipSync(new Uint8Array(importLimits.bytes + 1));
    expect(importClusters([{ name: 'big', files: [{ name: 'big.gz', bytes }] }]).problems).toMatchObject([
      { code: 'too-large' },
    ]);
  });

  test('an object inside an annotation is none', () => {
    const inside = JSON.stringify(pod('ghost', 'n1', '10.9.9.9'));
    const annotated = {
      ...nodes[0],
      metadata: { name: 'n1', annotations: { 'kubectl.kubernetes.io/last-applied-configuration': inside } },
    };
    const result = imported(yamlOf(annotated));
    expect(result.scenario?.document.clusters[0]?.nodes[0]?.pods?.map(({ name }) => name)).not.toContain('ghost');
    expect(JSON.stringify(result)).not.toContain('10.9.9.9');
  });
});

describe('what cannot be read is told with its place', () => {
  test.each([
    [
      'a range that is none',
      yamlOf(node('n3', '192.0.2.13', '10.244.2.0/99')),
      { code: 'wrong-value', object: 'Node/n3', field: 'spec.podCIDR' },
    ],
    [
      'an address that is none',
      yamlOf(pod('p', 'n1', '10.244.0.300')),
      { code: 'wrong-value', object: 'Pod/default/p', field: 'status.podIP' },
    ],
    [
      'a table instead of a list',
      yamlOf({ ...node('n4', '192.0.2.1'), status: { addresses: { a: 1 } } }),
      { code: 'wrong-value', field: 'status.addresses' },
    ],
    [
      'a template',
      'kind: Node\nmetadata:\n  name: {{ .Values.name }}\n  {{- with .x }}\n',
      { code: 'template', field: 'name', line: 3 },
    ],
    [
      'a range that a template fills in',
      yamlOf(node('n5', '192.0.2.1', '${POD_CIDR}')),
      { code: 'template', field: 'spec.podCIDR' },
    ],
    ['YAML that is none', 'kind: Node\n  metadata: x: y\n', { code: 'syntax', form: 'YAML', line: 2 }],
    ['JSON that ends too soon', '{\n  "kind": "Node",\n  "spec": {', { code: 'syntax', form: 'JSON', line: 3 }],
    ['values of an unknown chart', 'replicas: 2\nimage: nginx\n', { code: 'unknown-values' }],
    ['nothing', '  \n', { code: 'empty' }],
    [
      'objects of no network',
      yamlOf({ kind: 'Ingress', apiVersion: 'networking.k8s.io/v1', metadata: { name: 's' }, spec: {} }),
      { code: 'nothing-known' },
    ],
    [
      'an address of a node that is none',
      yamlOf(node('n6', '10.0.0.256')),
      { code: 'wrong-value', object: 'Node/n6', field: 'status.addresses[0].address', expected: 'address' },
    ],
  ])('%s', (_, text, problem) => {
    const { problems } = imported(text);
    expect(problems).toMatchObject([problem]);
    expect(problems[0]?.file).toBe('c1.yaml');
  });

  test('the line is the field’s, in YAML and in JSON', () => {
    const broken = list([...nodes, node('n3', '192.0.2.13', '10.244.2.0/99')]);
    for (const text of [yamlOf(broken), JSON.stringify(broken, null, 2)]) {
      const lines = text.split('\n');
      const { problems } = imported(text);
      expect(lines[(problems[0]?.line ?? 0) - 1]).toContain('podCIDR');
      expect(lines[(problems[0]?.line ?? 0) - 1]).toContain('10.244.2.0/99');
    }
  });

  test('a broken object takes none of the others along', () => {
    const result = imported(yamlOf(list([...nodes, node('n3', '192.0.2.13', 'x')])));
    expect(result.problems).toHaveLength(1);
    expect(result.scenario?.document.clusters[0]?.nodes).toHaveLength(2);
  });
});

describe('what is brought in place of objects', () => {
  const samples = Object.entries(foreignTexts).flatMap(([code, all]) => all.map((sample) => ({ code, ...sample })));

  test.each(samples)('is told for what it is, and nothing is made of it: $code $failure', ({ text, ...told }) => {
    const { problems, clusters, scenario } = imported(text);
    const { code, line, object = null, failure } = told;
    expect(problems).toMatchObject([{ code, line, object, file: 'c1.yaml' }]);
    if (failure !== undefined) expect(problems).toMatchObject([{ failure }]);
    expect([clusters, scenario]).toEqual([[], null]);
  });

  test('what kubectl warned of is no hindrance, and what it was refused is told beside the objects', () => {
    const warned = 'Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\n';
    const [refused] = foreignTexts.kubectl;
    const text = `${warned}${yamlOf(list(nodes))}\n${refused?.text ?? ''}`;
    const result = imported(text);
    expect(result.problems).toEqual([]);
    expect(result.notes[0]).toMatchObject({ code: 'kubectl', failure: 'forbidden', line: text.split('\n').length - 1 });
    expect(said(result, 'blocks')).toEqual(['/24', 'found']);
  });

  test('a word of kubectl in the log of a container is that container’s', () => {
    const log = '==== START logs for container a ====\nUnable to connect to the server: EOF\n==== END ====\n';
    const result = imported(`${JSON.stringify(list(nodes))}\n${log}`);
    expect([result.problems, result.clusters.length]).toEqual([[], 1]);
    expect(result.notes.map(({ code }) => code)).not.toContain('kubectl');
  });

  test('of Secrets beside other objects nothing is kept but their number', () => {
    const secret = { kind: 'Secret', apiVersion: 'v1', metadata: { name: 'hunter2' }, data: { a: 'hunter2' } };
    const result = imported(yamlOf(list([...nodes, secret, secret])));
    expect(result.problems).toEqual([]);
    expect(result.notes).toContainEqual({ code: 'secrets', count: 2, file: 'c1.yaml' });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });

  test('a table among the files of a cluster is passed over', () => {
    const [table] = foreignTexts.table;
    const files = [JSON.stringify(list(nodes)), table?.text ?? ''].map((text, at) => {
      return { name: `${at}.txt`, bytes: strToU8(text) };
    });
    const result = importClusters([{ name: 'c', files }]);
    expect(result.problems).toEqual([]);
    expect(result.notes).toContainEqual({ code: 'passed-over', count: 1, first: '1.txt' });
  });
});

describe('traps', () => {
  test('null and missing parts are no problem', () => {
    const result = imported(
      yamlOf(list([...nodes, { kind: 'Node', apiVersion: 'v1', metadata: { name: 'n3' }, spec: null }])),
    );
    expect(result.problems).toEqual([]);
    expect(result.notes).toContainEqual({ code: 'nodes-without-address', cluster: 'c1', count: 1 });
  });

  test('what is blacked out is unknown, and said to be', () => {
    const result = imported(yamlOf(node('n1', '192.0.2.11', '***HIDDEN***/25')));
    expect(result.problems).toEqual([]);
    expect(result.notes).toMatchObject([{ code: 'redacted', from: { object: 'Node/n1', field: 'spec.podCIDR' } }, {}]);
    expect(said(result, 'ranges')).toEqual([null, 'unknown']);
  });

  test('pods are believed where the node says otherwise', () => {
    const strays = [pod('a', 'n1', '10.244.120.65'), pod('b', 'n1', '10.244.120.69')];
    const result = imported(yamlOf(list([nodes[0], ...strays])));
    expect(result.notes).toMatchObject([{ code: 'disagrees', says: 'n1: 10.244.0.0/24' }]);
    expect(said(result, 'ranges')[0]).toBe('10.244.120.64/29');
  });

  test('pods outside of the configured range move it', () => {
    const result = imported(
      yamlOf(list([flannel, nodes[0], pod('a', 'n1', '10.50.0.9'), pod('b', 'n1', '10.50.0.12')])),
    );
    expect(said(result, 'ranges')).toEqual(['10.50.0.8/29', 'found']);
    expect(result.notes).toContainEqual(expect.objectContaining({ code: 'disagrees', says: '10.244.0.0/16' }));
  });

  test('pods that have ended keep an address that is no longer theirs', () => {
    const done = { ...pod('old', 'n1', '10.99.0.1'), status: { phase: 'Succeeded', podIP: '10.99.0.1' } };
    const result = imported(yamlOf(list([flannel, ...nodes, done])));
    expect(said(result, 'ranges')).toEqual(['10.244.0.0/16', 'found']);
    expect(result.notes).toContainEqual({ code: 'ended', cluster: 'c1', count: 1 });
  });

  test('of both families IPv4 is read', () => {
    const dual = { ...node('n1', '192.0.2.11'), spec: { podCIDRs: ['fd00::/64', '10.244.0.0/24'] } };
    expect(said(imported(yamlOf(list([flannel, dual]))), 'blocks')).toEqual(['/24', 'found']);
  });

  test('one address in two clusters is told: they are not one network', () => {
    const text = yamlOf(node('minikube', '192.168.49.2', '10.244.0.0/24'));
    expect(imported(text, text).notes).toContainEqual({
      code: 'same-node-address',
      a: 'c1',
      b: 'c2',
      address: '192.168.49.2',
    });
  });

  test('clusters with one pod range collide, and are not unique', () => {
    const text = yamlOf(list([flannel, ...nodes, ...pods]));
    const result = imported(text, text.replaceAll('192.0.2.', '198.51.100.'));
    expect(result.collisions).toMatchObject([{ a: 'c1', b: 'c2', range: '10.244.0.0/16' }]);
    expect(said(result, 'unique')).toEqual(['no', 'found']);
    const apart = imported(text, text.replaceAll('192.0.2.', '198.51.100.').replaceAll('10.244.', '10.245.'));
    expect(apart.collisions).toEqual([]);
    expect(said(apart, 'unique')).toEqual(['yes', 'found']);
  });

  test('a Service finds its pods by its selector, or by its slices', () => {
    const web = service('web', '10.96.0.10', { app: 'a' }, { nodePort: 30_080 });
    const result = imported(
      yamlOf(list([flannel, ...nodes, { ...pods[0], metadata: { ...pods[0]?.metadata, labels: { app: 'a' } } }, web])),
    );
    expect(result.scenario?.document.clusters[0]).toMatchObject({
      services: [{ id: 'web', pods: ['a'], nodePort: 30_080 }],
    });
    expect(said(result, 'gateways')).toEqual(['node-port', 'found']);
  });

  test('nothing secret is kept', () => {
    const secret = 'hunter2-hunter2';
    const spec = {
      nodeName: 'n1',
      containers: [
        {
          name: 'calico-node',
          env: [
            { name: 'PASSWORD', value: secret },
            { name: 'CALICO_IPV4POOL_IPIP', value: 'Always' },
          ],
        },
      ],
    };
    const holder = { ...pods[0], spec, metadata: { name: 'a', namespace: 'x', annotations: { mail: secret } } };
    const psk = {
      kind: 'Submariner',
      apiVersion: 'submariner.io/v1alpha1',
      metadata: { name: 's' },
      spec: { ceIPSecPSK: secret },
    };
    const result = imported(yamlOf(list([...nodes, holder, psk])));
    expect(said(result, 'encapsulated')).toEqual(['ipip', 'found']);
    expect(JSON.stringify(result)).not.toContain(secret);
  });
});

describe('what is seen is not taken for all there is', () => {
  test('pods without any configuration: the range and blocks around them are a guess, for both may be larger', () => {
    const result = imported(yamlOf(list([pod('a', 'n1', '10.244.120.70'), pod('b', 'n1', '10.244.120.90')])));
    expect(said(result, 'ranges')).toEqual(['10.244.120.64/27', 'assumed']);
    expect(said(result, 'blocks')).toEqual(['/27', 'assumed']);
  });

  test('a block of the length that a product usually has is assumed, one of a stated length is found', () => {
    const calicoNode = {
      kind: 'DaemonSet',
      apiVersion: 'apps/v1',
      metadata: { name: 'calico-node', namespace: 'kube-system' },
      spec: { template: { spec: { containers: [{ name: 'calico-node', env: [] }] } } },
    };
    const pool = {
      kind: 'IPPool',
      apiVersion: 'crd.projectcalico.org/v1',
      metadata: { name: 'p' },
      spec: { cidr: '10.244.0.0/16', blockSize: 26, natOutgoing: true },
    };
    const running = [pod('a', 'n1', '10.244.120.70'), pod('b', 'n1', '10.244.120.90')];
    expect(said(imported(yamlOf(list([calicoNode, ...running]))), 'blocks')).toEqual(['/26', 'assumed']);
    expect(said(imported(yamlOf(list([calicoNode, pool, ...running]))), 'blocks')).toEqual(['/26', 'found']);
  });

  test('a Calico that only polices the network of another says nothing of that network', () => {
    const polices = {
      kind: 'DaemonSet',
      apiVersion: 'apps/v1',
      metadata: { name: 'calico-node', namespace: 'kube-system' },
      spec: {
        template: {
          spec: { containers: [{ name: 'calico-node', env: [{ name: 'CALICO_NETWORKING_BACKEND', value: 'none' }] }] },
        },
      },
    };
    const result = imported(yamlOf(list([polices, ...nodes])));
    expect(result.clusters.map(({ product }) => product)).toEqual([null]);
    expect(said(result, 'encapsulated')).toEqual([null, 'unknown']);
  });

  test('where the cloud’s own ranges are not answered, what leaves without translation is assumed', () => {
    const aws = {
      kind: 'DaemonSet',
      apiVersion: 'apps/v1',
      metadata: { name: 'aws-node', namespace: 'kube-system' },
      spec: { template: { spec: { containers: [{ name: 'aws-node', env: [] }] } } },
    };
    const files = [{ name: 'c.json', bytes: strToU8(JSON.stringify(list([aws, node('n1', '10.0.1.11')]))) }];
    const assumedOf = (answers: Readonly<Record<string, string>>) =>
      importClusters([{ name: 'c', files }], answers).clusters[0]?.assumed;
    expect(assumedOf({})).toContain('translated');
    expect(assumedOf({ 'vpc-ranges': '10.0.0.0/16' })).not.toContain('translated');
  });

  test('announced pod networks may have no overlay, so that the usual one is assumed', () => {
    const advertised = {
      kind: 'RouteAdvertisements',
      apiVersion: 'k8s.ovn.org/v1',
      metadata: { name: 'default' },
      spec: { advertisements: ['PodNetwork'] },
    };
    expect(said(imported(yamlOf(advertised)), 'encapsulated')).toEqual(['geneve', 'assumed']);
  });

  test.each([
    ['a ConfigMap of some program', configMap('settings', { color: 'red' })],
    ['a Service that was never applied', { ...service('web', '', { app: 'x' }), spec: { ports: [{ port: 80 }] } }],
    [
      'a Deployment of some program',
      {
        kind: 'Deployment',
        apiVersion: 'apps/v1',
        metadata: { name: 'web' },
        spec: { template: { spec: { containers: [{ name: 'nginx' }] } } },
      },
    ],
  ])('%s alone makes no cluster', (_, object) => {
    const result = imported(yamlOf(object));
    expect(result.clusters).toEqual([]);
    expect(result.problems).toMatchObject([{ code: 'nothing-known', file: 'c1.yaml' }]);
  });

  test('a release of Cilium’s chart that leaves its network to other values is not called unknown', () => {
    const release = {
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
      kind: 'HelmRelease',
      metadata: { name: 'cilium' },
      spec: { chartRef: { name: 'cilium' }, values: { prometheus: { enabled: true } } },
    };
    expect(imported(yamlOf(release)).problems).toMatchObject([{ code: 'nothing-known' }]);
  });

  test('values of Cilium’s chart in a ConfigMap are read', () => {
    const held = configMap('cilium-values', {
      'values.yaml': 'routingMode: native\nautoDirectNodeRoutes: true\nipv4NativeRoutingCIDR: 10.69.0.0/16\n',
    });
    const result = imported(yamlOf(held));
    expect(result.clusters.map(({ product }) => product)).toEqual(['cilium']);
    expect(said(result, 'encapsulated')).toEqual(['none', 'found']);
    expect(axisOf(result, 'encapsulated')?.from[0]).toMatchObject({ object: 'ConfigMap/kube-system/cilium-values' });
  });
});

const dualNode = (name: string, ...addresses: readonly string[]) => ({
  ...node(name, '192.0.2.11'),
  status: { addresses: addresses.map((address) => ({ type: 'InternalIP', address })) },
});
const podOf = (name: string, ...ips: readonly string[]) => ({
  ...pod(name, 'n1', ips[0] ?? ''),
  status: { phase: 'Running', podIP: ips[0], podIPs: ips.map((ip) => ({ ip })) },
});

describe('of IPv6', () => {
  const sixth = { ...dualNode('n1', '2001:db8::11'), spec: { podCIDR: 'fd00:10::/64', podCIDRs: ['fd00:10::/64'] } };

  test.each([
    ['nodes and pods', [sixth, podOf('a', 'fd00:10::5')], { nodes: 1, pods: 1 }],
    ['nodes alone', [sixth], { nodes: 1, pods: 0 }],
    [
      'pods alone, on nodes that have both',
      [dualNode('n1', '192.0.2.11', '2001:db8::11'), podOf('a', 'fd00::5')],
      { nodes: 0, pods: 1 },
    ],
    ['pods alone, without their nodes', [podOf('a', 'fd00:10::5')], { nodes: 0, pods: 1 }],
  ])('only, nothing is drawn, asked or assumed, and it is told why: %s', (_, objects, counts) => {
    const result = imported(yamlOf(list(objects)));
    expect(result.clusters).toMatchObject([{ name: 'c1', isIpv6Only: true, assumed: [] }]);
    expect([result.scenario, result.questions, result.problems]).toEqual([null, [], []]);
    expect(result.clusters[0]?.axes.map(({ meanwhile }) => meanwhile).filter((each) => each !== null)).toEqual([]);
    expect(result.notes).toEqual([{ code: 'ipv6-only', cluster: 'c1', ...counts }]);
  });

  test('only, a cluster does not stand in the picture of the others, which come first', () => {
    const six = yamlOf(list([sixth, podOf('a', 'fd00:10::5')]));
    const result = imported(six, yamlOf(list([flannel, ...nodes, ...pods])));
    expect(result.clusters.map(({ name, isIpv6Only }) => [name, isIpv6Only])).toEqual([
      ['c2', false],
      ['c1', true],
    ]);
    expect(result.scenario?.document.clusters.map(({ name }) => name)).toEqual(['c2']);
    expect(result.questions.flatMap(({ clusters }) => clusters)).not.toContain('c1');
  });

  test('beside IPv4 in what Cilium says of its nodes, blocks and addresses are those of IPv4', () => {
    const dual = [1, 2].flatMap((at) => {
      const own = dualNode(`n${at}`, `172.18.0.${at}`, `fc00::${at}`);
      const podCIDRs = [`10.244.${at}.0/24`, `fd00:10:${at}::/64`];
      const addresses = [
        { type: 'InternalIP', ip: `172.18.0.${at}` },
        { type: 'InternalIP', ip: `fc00::${at}` },
        { type: 'CiliumInternalIP', ip: `10.244.${at}.229` },
      ];
      const named = { kind: 'CiliumNode', apiVersion: 'cilium.io/v2', metadata: { name: `n${at}` } };
      return [
        { ...own, spec: { podCIDRs } },
        { ...named, spec: { addresses, ipam: { podCIDRs } } },
      ];
    });
    const result = imported(yamlOf(list(dual)));
    expect(result.clusters).toMatchObject([{ product: 'cilium', isIpv6Only: false }]);
    expect(said(result, 'blocks')).toEqual(['/24', 'found']);
    expect(said(result, 'ranges')).toEqual(['10.244.0.0/22', 'assumed']);
    expect(said(result, 'nodes')).toEqual(['172.18.0.0/24', 'assumed']);
    expect(result.scenario?.document.clusters[0]?.nodes).toMatchObject([
      { address: '172.18.0.1', blocks: ['10.244.1.0/24'] },
      { address: '172.18.0.2', blocks: ['10.244.2.0/24'] },
    ]);
    expect(result.notes.map(({ code }) => code)).not.toContain('ipv6-only');
  });

  test('beside IPv4, that of IPv4 is read, and what has no other is not made up', () => {
    const both = dualNode('n1', '2001:db8::11', '192.0.2.11');
    const result = imported(
      yamlOf(list([both, dualNode('n2', '2001:db8::12'), podOf('a', 'fd00::5', '10.4.0.5'), podOf('b', 'fd00::6')])),
    );
    expect(result.clusters[0]?.isIpv6Only).toBe(false);
    const drawn = result.scenario?.document.clusters[0]?.nodes;
    expect(drawn).toMatchObject([{ id: 'n1', address: '192.0.2.11', pods: [{ id: 'a', address: '10.4.0.5' }] }]);
    expect(drawn).toHaveLength(1);
    expect(result.notes).toContainEqual({ code: 'ipv6', cluster: 'c1', count: 1 });
    expect(result.notes).toContainEqual({ code: 'ipv6-only', cluster: 'c1', nodes: 1, pods: 1 });
    expect(result.notes.map(({ code }) => code)).not.toContain('waiting');
  });
});

import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { configMap, list, node, pod, tarOf, yamlOf } from '../../../testing/clusterObjects.ts';
import { foreignTexts } from '../../../testing/foreignTexts.ts';
import { flannel, imported, nodes, pods, said } from '../../../testing/imported.ts';
import { importClusters, importLimits } from '../index.ts';

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
    [
      'lists that kubectl printed one after another',
      ['$ kubectl get nodes -o yaml', nodes, '$ kubectl get pods,configmaps -A -o yaml', [...pods, flannel]]
        .map((each) => (typeof each === 'string' ? each : yamlOf({ apiVersion: 'v1', items: each, kind: 'List' })))
        .join('\n')
        .replaceAll('"apiVersion": "v1"\n"items"', 'apiVersion: v1\n"items"'),
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

  test('a pod that a dump has twice, in a list and in a file of its own, is read once', () => {
    const broken = { ...pod('a', 'n1', '10.244.0.5'), spec: 'not read' };
    const tar = tarOf({
      'namespaces/default/core/pods.yaml': yamlOf(list(pods)),
      'namespaces/default/pods/a/a.yaml': yamlOf(broken),
      'namespaces/other/pods/c/c.yaml': yamlOf(pod('c', 'n1', '10.244.0.9')),
      'cluster-scoped-resources/core/nodes.yaml': yamlOf(list(nodes)),
    });
    const result = importClusters([{ name: 'dump', files: [{ name: 'dump.tar', bytes: tar }] }]);
    expect(result.problems).toEqual([]);
    expect(result.scenario?.document.clusters[0]?.nodes.map(({ pods: inside = [] }) => inside.length)).toEqual([2, 1]);
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

describe('ConfigMaps of anybody', () => {
  const template = { config: 'server {{ .Values.name }}', conf: '${HOME}', ipam: '***' };

  test('may hold templates, which nobody asks for', () => {
    const result = imported(yamlOf(list([...nodes, ...pods, flannel, configMap('nginx', template)])));
    expect([result.problems, result.notes]).toEqual([[], []]);
  });

  test('of a network may not', () => {
    const result = imported(yamlOf(list([...nodes, configMap('cilium-config', template)])));
    expect(result.problems.map(({ code }) => code)).toEqual(['template', 'template']);
    expect(result.notes.map(({ code }) => code)).toContain('redacted');
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
      'a template with a comment of several lines',
      'kind: ConfigMap\n{{/* what stands\nin several lines\n*/}}\ndata: {}\n',
      { code: 'template', line: 2 },
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

function problemsOf(text: string): readonly string[] {
  return imported(text).problems.map(({ code }) => code);
}

/** Something in as many lists. */
function within(depth: number, inner: unknown): unknown {
  return depth === 0 ? inner : [within(depth - 1, inner)];
}

describe('what was passed over is told', () => {
  const first = { name: 'a.json', bytes: strToU8(JSON.stringify(list([...nodes, ...pods, flannel]))) };

  function besides(...texts: readonly string[]) {
    const others = texts.map((text, at) => ({ name: `b${at}.yaml`, bytes: strToU8(text) }));
    const { problems, notes } = importClusters([{ name: 'c', files: [first, ...others] }]);
    return { problems, passed: notes.filter(({ code }) => code === 'passed-over') };
  }

  test.each([
    ['a text', 'just words'],
    ['a number', '7'],
    ['a list of no objects, as YAML', '- 1\n- two\n'],
    ['a list of no objects, as JSON', '["Node"]'],
    ['an empty list', '{"kind": "List", "apiVersion": "v1", "items": []}'],
    ['a list without items', 'kind: PodList\napiVersion: v1\nitems: null\n'],
    ['objects of no network', yamlOf({ kind: 'Ingress', apiVersion: 'networking.k8s.io/v1', metadata: { name: 'i' } })],
  ])('%s, in a file beside others', (_, text) => {
    expect(besides(text)).toEqual({ problems: [], passed: [{ code: 'passed-over', count: 1, first: 'b0.yaml' }] });
  });

  test('a document beside others that is no object, with its line', () => {
    const text = `${yamlOf(nodes[0])}\n---\nthat was the node\n`;
    const line = text.split('\n').indexOf('that was the node') + 1;
    const passed = [{ code: 'passed-over', count: 1, first: `b0.yaml:${line}` }];
    expect(besides(text)).toEqual({ problems: [], passed });
  });

  test('alone, for what it is', () => {
    expect(problemsOf('{"kind": "List", "apiVersion": "v1", "items": []}')).toEqual(['none-found']);
    expect(problemsOf('apiVersion: v1\nkind: List\nitems: []\n')).toEqual(['none-found']);
    expect(problemsOf('["Node"]')).toEqual(['no-objects']);
    expect(problemsOf('7')).toEqual(['no-objects']);
  });

  test('what an archive holds beside objects', () => {
    const inside = { 'dump/a.json': JSON.stringify(list(nodes)), 'dump/shop/events.json': '{}', 'dump/x.log': 'boom' };
    for (const bytes of [tarOf(inside), gzipSync(tarOf(inside))]) {
      const { problems, notes } = importClusters([{ name: 'd', files: [{ name: 'd.tgz', bytes }] }]);
      expect(problems).toEqual([]);
      expect(notes).toContainEqual({ code: 'passed-over', count: 2, first: 'd.tgz/dump/shop/events.json' });
    }
  });

  test('lists within lists, however many, where nobody looks into them', () => {
    const objects = [...nodes, within(6, pods[0])];
    const { problems } = imported(JSON.stringify(list(objects), null, 1));
    expect(problems).toMatchObject([{ code: 'too-many-objects', file: 'c1.yaml' }]);
    expect(problems[0]?.line).toBeGreaterThan(20);
    expect(imported(JSON.stringify(list([...nodes, within(6, [])]))).problems).toEqual([]);
    const bomb = `[${'['.repeat(50_000)}${']'.repeat(50_000)}]`;
    expect(imported(bomb).problems).toMatchObject([{ code: 'too-many-objects' }]);
  });
});

describe('a key that is there twice', () => {
  const text = JSON.stringify(nodes[0], null, 1).replace('"podCIDR"', '"podCIDR": "10.9.0.0/24",\n"pod\\u0043IDR"');

  test('is told with its line, in JSON as in YAML', () => {
    const line = text.split('\n').findIndex((each) => each.includes('u0043')) + 1;
    expect(imported(text).problems).toMatchObject([{ code: 'syntax', form: 'JSON', field: 'podCIDR', line }]);
    const several = imported(`${JSON.stringify(list(pods))}\n${text}`);
    expect(several.problems).toMatchObject([{ code: 'syntax', form: 'JSON', field: 'podCIDR', line: line + 1 }]);
    const yaml =
      'kind: Node\napiVersion: v1\nmetadata: {name: n}\nspec:\n  podCIDR: 10.4.0.0/24\n  podCIDR: 10.5.0.0/24\n';
    expect(imported(yaml).problems).toMatchObject([{ code: 'syntax', form: 'YAML', line: 6 }]);
  });

  test('in different tables, or in a line of a log, is none', () => {
    const log = '{"level": "info", "name": "a", "name": "b"}';
    expect(imported(`${JSON.stringify(list(nodes))}\n${log}\n`).problems).toEqual([]);
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

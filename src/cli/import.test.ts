import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { importLimits } from '../formats/import/index.ts';
import { parseScenarioValue } from '../formats/index.ts';
import { wordsFor } from '../i18n/index.ts';
import { configMap, custom, list, node, pod, yamlOf } from '../testing/clusterObjects.ts';
import { importCommand } from './importCommand.ts';

const words = wordsFor('en');
const folder = mkdtempSync(join(tmpdir(), 'island-hop-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

interface Printed {
  readonly clusters: readonly { readonly name: string; readonly product: string | null; readonly model: string }[];
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly default: string;
    readonly consequence: string;
  }[];
  readonly collisions: readonly { readonly a: string; readonly b: string; readonly range: string }[];
  readonly notes: readonly { readonly kind: string; readonly text: string }[];
  readonly scenario: unknown;
}

function printed(...args: readonly string[]): Printed {
  const answer = importCommand(words, [...args, '--json']);
  if (!answer.ok) throw new Error(answer.error);
  return JSON.parse(answer.value) as Printed;
}

function complaint(...args: readonly string[]): string {
  const answer = importCommand(words, args);
  return answer.ok ? 'none' : answer.error;
}

const flannel = configMap('kube-flannel-cfg', { 'net-conf.json': '{"Network": "10.244.0.0/16"}' });
const cluster = (number: number) =>
  list([flannel, node('n1', `192.0.${number}.11`, '10.244.0.0/24'), pod('a', 'n1', '10.244.0.5')]);
const one = file('one.json', JSON.stringify(cluster(2)));
const two = file('two.yaml', yamlOf(cluster(3)));

describe('npm run import', () => {
  test('says of two files what each cluster is, what collides, what is to be asked, and a scenario', () => {
    const answer = printed(one, two);
    expect(answer.clusters).toMatchObject([
      { name: 'one', product: 'flannel', model: 'island' },
      { name: 'two', product: 'flannel', model: 'island' },
    ]);
    expect(answer.collisions).toMatchObject([{ a: 'one', b: 'two', range: '10.244.0.0/16' }]);
    expect(answer.questions.map(({ id }) => id)).toEqual(['routes', 'one-fabric', 'firewalls', 'kernel', 'beyond']);
    expect(
      answer.questions.every(({ text, consequence }) => text.endsWith('?') && consequence.startsWith('Taken')),
    ).toBe(true);
    expect(parseScenarioValue(answer.scenario).ok).toBe(true);
  });

  test('takes answers, for all clusters or for one', () => {
    const both = printed(one, two, '--answer', 'routes=static');
    expect(both.clusters.map(({ model }) => model)).toEqual(['island', 'island'].map(() => both.clusters[0]?.model));
    const single = printed(one, two, '--answer', 'routes@two=bgp');
    expect(single.clusters.map(({ model }) => model)).toEqual(['island', 'hybrid']);
    expect(complaint(one, '--answer', 'routes=maybe')).toMatch(
      /--answer routes: “maybe” is not allowed; allowed are no, static, bgp/,
    );
    const twice = complaint(one, '--answer', 'routes=bgp', '--answer', 'routes=static');
    expect(twice).toBe('--answer routes can be given only once');
    expect(complaint(one, '--answer', 'colour=red')).toMatch(/--answer: “colour=red” is not allowed/);
  });

  test('a folder is one cluster, or one for each folder in it that has nodes', () => {
    const apart = join(folder, 'dumps');
    for (const name of ['east', 'west']) {
      mkdirSync(join(apart, name), { recursive: true });
      writeFileSync(join(apart, name, 'nodes.json'), JSON.stringify(list([node('n1', '192.0.2.11', '10.4.0.0/24')])));
      writeFileSync(join(apart, name, 'notes.md'), 'Taken on Tuesday.\n');
      writeFileSync(join(apart, name, 'events.json'), '{}');
      writeFileSync(join(apart, name, 'picture.png'), 'no text');
    }
    const passed = printed(join(apart, 'east')).notes.filter(({ kind }) => kind === 'passed-over');
    expect(passed.map(({ text }) => text)).toEqual([expect.stringMatching(/^3 files .* events\.json$/)]);
    expect(printed(apart).clusters.map(({ name }) => name)).toEqual(['east', 'west']);
    expect(printed(join(apart, 'east')).clusters.map(({ name }) => name)).toEqual(['east']);
  });

  test('of a cluster with a policy that cannot be read tells the rest, and of the policy beside it', () => {
    const spec = { podSelector: {}, policyTypes: ['ingress'] };
    const policy = custom('networking.k8s.io/v1', 'NetworkPolicy', 'shut', spec);
    const { items } = cluster(2);
    const answer = printed(file('policed.json', JSON.stringify(list([...items, policy]))));
    expect(answer.clusters).toMatchObject([{ name: 'policed', product: 'flannel' }]);
    expect(answer.scenario).not.toBeNull();
    expect(answer.notes).toContainEqual({
      kind: 'not-allowed',
      text: expect.stringMatching(/^NetworkPolicy\/shut spec\.policyTypes\[0\] .*“ingress” is not allowed/) as unknown,
    });
    const alone = file('alone.json', JSON.stringify(list([policy])));
    expect(complaint(alone)).toContain('“ingress” is not allowed');
  });

  test('of a folder with a broken file among others tells what these say, and of the broken one beside it', () => {
    const dump = join(folder, 'dump.7');
    mkdirSync(dump);
    writeFileSync(join(dump, 'nodes.json'), JSON.stringify(list([node('n1', '192.0.2.11', '10.4.0.0/24')])));
    writeFileSync(join(dump, 'pods.yaml'), yamlOf(list([pod('a', 'n1', '10.4.0.300')])));
    const answer = printed(dump);
    expect(answer.clusters.map(({ name }) => name)).toEqual(['dump.7']);
    expect(answer.notes).toContainEqual(expect.objectContaining({ kind: 'wrong-value' }));
    writeFileSync(join(dump, 'nodes.json'), '');
    expect(complaint(dump)).toMatch(/nodes\.json:1: there is nothing/);
  });

  test('of a folder with two clusters in it tells neither, but that there are two', () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(mixed);
    for (const name of ['east', 'west']) {
      const system = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system', uid: name } };
      const objects = list([system, node(`${name}-1`, '192.0.2.11', '10.4.0.0/24')]);
      writeFileSync(join(mixed, `${name}.json`), JSON.stringify(objects));
    }
    expect(complaint(mixed)).toMatch(/Namespace\/kube-system metadata\.uid \(.*west\.json:1\): another cluster’s/);
  });

  test('names object, field, file and line of what cannot be read, in one line', () => {
    const broken = file('broken.yaml', yamlOf(list([node('n1', '192.0.2.11', '10.244.0.0/99')])));
    const text = complaint(broken);
    expect(text).toMatch(/^FILE: Node\/n1 spec\.podCIDR \(.*broken\.yaml:\d+\): “10\.244\.0\.0\/99” is not a range/);
    expect(text).not.toContain('\n');
    expect(complaint(join(folder, 'nothing.json'))).toMatch(/cannot be opened \(ENOENT\)/);
    expect(complaint()).toMatch(/FILE is missing/);
  });

  test('refuses what is too large before it reads it', () => {
    const large = file('large.json', '');
    truncateSync(large, importLimits.bytes + 1);
    expect(complaint(large)).toMatch(/larger than 100 MB/);
  });
});

import { strToU8 } from 'fflate';
import type { AxisName, ImportResult } from '../../formats/import/index.ts';
import { importClusters } from '../../formats/import/index.ts';
import { wordsFor } from '../../i18n/index.ts';
import { foreignTexts } from '../foreignTexts.ts';
import { configMap, list, node, pod, service, yamlOf } from '../clusterObjects.ts';
import type { FuzzReport, Trial } from './fuzzReport.ts';
import { fuzzed, slowFailure, thrownText, timed } from './fuzzReport.ts';
import type { Json } from './json.ts';
import { edited, isList, isTable, jsonOf, placesIn } from './json.ts';
import { mutatedBytes } from './mutatedText.ts';
import type { Random } from './random.ts';
import { filled, randomFrom } from './random.ts';

const outcomes = ['read', 'read in part, and told', 'refused, and told'];
const words = wordsFor('en');

const container = (name: string, more: object) => ({
  kind: 'DaemonSet',
  apiVersion: 'apps/v1',
  metadata: { name, namespace: 'kube-system' },
  spec: { template: { spec: { containers: [{ name, ...more }] } } },
});
const env = (values: Readonly<Record<string, string>>) => ({
  env: Object.entries(values).map(([name, value]) => ({ name, value })),
});
const members = [
  node('n1', '192.0.2.11', '10.244.0.0/24'),
  node('n2', '192.0.2.12', '10.244.1.0/24'),
  pod('a', 'n1', '10.244.0.5'),
  pod('b', 'n1', '10.244.0.6'),
  pod('c', 'n2', '10.244.1.7'),
  service('web', '10.96.0.10', { app: 'a' }, { nodePort: 30_080 }),
];

/** Dumps to begin with, of networks of which it is known what they are. */
const dumps = filled<Json>(
  [
    [
      configMap('kube-flannel-cfg', { 'net-conf.json': '{"Network":"10.244.0.0/16","Backend":{"Type":"host-gw"}}' }),
      container('kube-flannel', { args: ['--ip-masq', '--kube-subnet-mgr'] }),
    ],
    [container('calico-node', env({ CALICO_IPV4POOL_IPIP: 'CrossSubnet', CALICO_IPV4POOL_CIDR: '10.244.0.0/16' }))],
    [
      configMap('cilium-config', {
        'routing-mode': 'native',
        'ipv4-native-routing-cidr': '10.244.0.0/16',
        'enable-ipv4-masquerade': 'false',
      }),
    ],
    [container('aws-node', env({ AWS_VPC_K8S_CNI_EXTERNALSNAT: 'true' }))],
    [
      {
        kind: 'Network',
        apiVersion: 'config.openshift.io/v1',
        metadata: { name: 'cluster' },
        status: { networkType: 'OVNKubernetes', clusterNetwork: [{ cidr: '10.244.0.0/16', hostPrefix: 24 }] },
      },
    ],
  ].map((own) => jsonOf(list([...own, ...members]))),
) ?? [null];

/** What each dump is, whatever part of it is lost. */
const judged: readonly AxisName[] = ['encapsulated', 'translated', 'routed'];

/**
 * Mutate dumps and import them. A *silent change* here is an axis that is said to be found and is not what the whole dump has, after
 * only objects were lost or moved; and a scenario that is given and cannot be.
 */
export function fuzzDumps(seed: number, count: number): FuzzReport {
  return fuzzed(seed, count, outcomes, trial);
}

/** Of no part of these a cluster can be made. */
const foreign = filled(
  Object.entries(foreignTexts).flatMap(([code, all]) => (code === 'json-comments' ? [] : all.map(({ text }) => text))),
) ?? [''];

function trial(seed: number): Trial {
  const random = randomFrom(seed);
  return random.oneIn(4) ? foreignTrial(random) : dumpTrial(random);
}

/** What is no dump, as it is or mutated, by itself or before or behind one. */
function foreignTrial(random: Random): Trial {
  const other = random.pick(foreign);
  const text = random.oneIn(2) ? other : mutatedBytes(random, other, random.pick(foreign));
  const isAlone = random.oneIn(2);
  const dump = isAlone ? '' : yamlOf(random.pick(dumps));
  const input = random.oneIn(2) ? `${text}\n${dump}` : `${dump}\n${text}`;
  const read = timed(() => imported(input));
  const slow = slowFailure(read.milliseconds);
  const { milliseconds } = read;
  if (read.kind === 'threw') {
    const failures = [{ kind: 'exceptions', what: read.what } as const, ...slow];
    return { outcome: 'refused, and told', input, milliseconds, failures };
  }
  const { clusters } = read.value;
  const made = isAlone && clusters.length > 0 ? ['a cluster was made of what holds none'] : [];
  return {
    outcome: outcomeOf(read.value),
    input,
    milliseconds,
    failures: [
      ...made.map((what) => ({ kind: 'silent changes', what }) as const),
      ...untold(read.value).map((what) => ({ kind: 'exceptions', what }) as const),
      ...slow,
    ],
  };
}

function dumpTrial(random: Random): Trial {
  const dump = random.pick(dumps);
  const isLosing = random.oneIn(3);
  const changed = isLosing ? lost(random, dump) : wrong(random, dump);
  const text = random.oneIn(2) ? JSON.stringify(changed, null, random.below(3)) : yamlOf(changed);
  const input = !isLosing && random.oneIn(2) ? mutatedBytes(random, text, JSON.stringify(random.pick(dumps))) : text;
  const read = timed(() => imported(input));
  const { milliseconds } = read;
  const slow = slowFailure(milliseconds);
  if (read.kind === 'threw') {
    return {
      outcome: 'refused, and told',
      input,
      milliseconds,
      failures: [{ kind: 'exceptions', what: read.what }, ...slow],
    };
  }
  const wrongAxes = isLosing ? falseAxes(imported(JSON.stringify(dump)), read.value) : [];
  return {
    outcome: outcomeOf(read.value),
    input,
    milliseconds,
    failures: [
      ...wrongAxes.map((what) => ({ kind: 'silent changes', what }) as const),
      ...untold(read.value).map((what) => ({ kind: 'exceptions', what }) as const),
      ...slow,
    ],
  };
}

function imported(text: string): ImportResult {
  return importClusters([{ name: 'fuzz', files: [{ name: 'fuzz.yaml', bytes: strToU8(text) }] }]);
}

function outcomeOf({ clusters, problems }: ImportResult): string {
  if (clusters.length === 0) return 'refused, and told';
  return problems.length === 0 ? 'read' : 'read in part, and told';
}

/** Everything that is to be said can be; who is given no cluster is told why. */
function untold({ clusters, problems, notes, questions }: ImportResult): readonly string[] {
  if (clusters.length === 0 && problems.length === 0) return ['refused without a reason'];
  try {
    for (const each of problems) words.imports.problem(each);
    for (const each of notes) words.imports.note(each);
    for (const each of questions) words.imports.question(each);
    return [];
  } catch (error) {
    return [thrownText(error)];
  }
}

function falseAxes(whole: ImportResult, part: ImportResult): readonly string[] {
  return judged.flatMap((axis) => {
    const [right, said] = [axisOf(whole, axis), axisOf(part, axis)];
    return said?.state === 'found' && said.value !== right?.value
      ? [`${axis}: ${said.value}, not ${right?.value ?? 'told'}`]
      : [];
  });
}

function axisOf({ clusters }: ImportResult, name: AxisName) {
  return clusters[0]?.axes.find(({ axis }) => axis === name);
}

/** Some objects are lost, all are moved about, and what no reading asks for is added. */
function lost(random: Random, dump: Json): Json {
  return edited(dump, ['items'], (items) => {
    if (!isList(items)) return items;
    const left = items.filter(() => !random.oneIn(4));
    const moved = left.map((item) => ({ item, at: random.below(1000) })).toSorted((a, b) => a.at - b.at);
    return moved.map(({ item }) =>
      isTable(item) && random.oneIn(3) ? { ...item, noise: { podCIDR: '10.9.0.0/16' } } : item,
    );
  });
}

/** Values of another kind, of nobody's, or none, in one to three places. */
function wrong(random: Random, dump: Json): Json {
  let changed = dump;
  do {
    const places = placesIn(changed);
    const place = places[random.below(places.length)];
    if (place === undefined || place.path.length === 0) return changed;
    const other = places[random.below(places.length)]?.value ?? null;
    const value = random.pick<Json>([
      null,
      '',
      0,
      -1,
      9e15,
      true,
      [],
      {},
      '***HIDDEN***/25',
      '${POD_CIDR}',
      '10.0.0.0/99',
      '::1',
      'fd00::/64',
      '0.0.0.0/0',
      '255.255.255.255',
      '{',
      'x'.repeat(5000),
      [null],
      other,
    ]);
    changed = edited(changed, place.path, () => value);
  } while (random.oneIn(2));
  return changed;
}

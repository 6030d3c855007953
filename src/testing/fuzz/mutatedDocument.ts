import { parseAddress, prefixAround } from '../../engine/index.ts';
import type { Json } from './json.ts';
import { edited, isList, isTable, placesIn } from './json.ts';
import type { Random } from './random.ts';

type Change = (random: Random, document: Json) => Json;

const prefixes = [
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.4.0.0/16',
  '10.4.0.0/23',
  '10.4.1.0/30',
  '192.168.0.0/16',
  '192.168.1.0/24',
  '192.168.1.0/28',
  '192.0.2.0/24',
  '100.64.0.0/10',
  '224.0.0.0/4',
  '169.254.0.0/16',
  '203.0.113.20/32',
  '10.4.0.0/33',
  '10.4.0.1/16',
] as const;

const addresses = [
  '192.168.1.1',
  '192.168.1.11',
  '192.168.1.12',
  '192.168.2.13',
  '10.4.0.5',
  '10.4.1.2',
  '10.8.1.2',
  '192.0.2.1',
  '192.0.2.2',
  '203.0.113.20',
  '198.51.100.10',
  '0.0.0.0',
  '255.255.255.255',
  '127.0.0.1',
  '224.0.0.1',
  '10.4.1.256',
] as const;

const junk = [null, true, -1, 0, 1e9, 1.5, '', 'x', '\u200b', '\ud800', '__proto__', {}, []] as const;
const names = ['é', '👨‍👩‍👧', '\u3164', '\u202eabc', 'x'.repeat(41), '<b>', '節點'] as const;

/** What a person might mean who describes a network, wisely or not: most of it can be built. */
const meant: readonly [Change, ...Change[]] = [
  // Ranges that overlap with others, or lie over machines.
  (random, document) => ranged(random, document),
  (random, document) => ranged(random, document),
  (random, document) => leaf(random, document, isPrefix, (_there, all) => random.pick([...prefixes, ...all, ...all])),
  (random, document) => leaf(random, document, isAddress, (_there, all) => random.pick([...addresses, ...all])),
  (random, document) => listed(random, document, (items) => items.toReversed()),
  // What is written down beside the machines.
  (random, document) => added(random, document, 'egress', egress),
  (random, document) => added(random, document, 'egress', egress),
  (random, document) => added(random, document, 'filters', filter),
  (random, document) => added(random, document, 'earlier', earlier),
  (random, document) => added(random, document, 'hosts', host),
  (random, document) => serviced(random, document),
];

/** What nobody means. */
const wild: readonly [Change, ...Change[]] = [
  (random, document) => leaf(random, document, isPrefix, (there) => there.replace(/\d+$/, String(random.below(34)))),
  (random, document) => leaf(random, document, isAddress, (there) => there.replace(/\d+$/, String(random.below(257)))),
  // Names of others: references that lead elsewhere, or nowhere.
  (random, document) =>
    leaf(random, document, isWord, (_there, all) => random.pick(['nobody', ...all, 'fabric', 'gateway'])),
  (random, document) => leaf(random, document, isWord, () => random.pick(names)),
  // Numbers at their ends.
  (random, document) =>
    placed(
      random,
      document,
      (value) => typeof value === 'number',
      () => random.pick([0, 1, 8, 24, 30, 32, 80, 65535, 65536, -1, 2.5, Number.MAX_SAFE_INTEGER]),
    ),
  // Lists emptied, or as long as they get.
  (random, document) => listed(random, document, (items) => items.slice(1)),
  (random, document) => listed(random, document, () => []),
  (random, document) => listed(random, document, (items) => [...items, ...items]),
  (random, document) =>
    listed(random, document, (items) =>
      Array.from({ length: 64 }, (_, at) => renamed(items[at % (items.length || 1)] ?? null, at)),
    ),
  (random, document) =>
    placed(
      random,
      document,
      () => true,
      () => random.pick(junk),
    ),
  (random, document) =>
    placed(
      random,
      document,
      () => true,
      () => undefined,
    ),
];

export function mutatedDocument(random: Random, document: Json): Json {
  return random.pick(random.oneIn(5) ? wild : meant)(random, document);
}

/** A range of pods, or one that all re-use, laid around an address that somebody holds. */
function ranged(random: Random, document: Json): Json {
  const places = placesIn(document);
  const ranges = places.filter(({ path }) => /^(podRange|reusedPodRange)$/.test(String(path.at(-1))));
  const held = places.flatMap(({ value }) => (typeof value === 'string' && isAddress(value) ? [value] : []));
  const range = ranges[random.below(ranges.length)];
  const address = parseAddress(held[random.below(held.length)] ?? '');
  if (range === undefined || address === null) return document;
  const around = prefixAround(address, random.pick([8, 12, 16, 16, 20, 22, 23]));
  return edited(document, range.path, () => around);
}

function isPrefix(text: string): boolean {
  return /^[\d.]+\/\d+$/.test(text);
}

function isAddress(text: string): boolean {
  return /^\d+\.\d+\.\d+\.\d+$/.test(text);
}

function isWord(text: string): boolean {
  return !isPrefix(text) && !isAddress(text);
}

function leaf(
  random: Random,
  document: Json,
  fits: (text: string) => boolean,
  change: (there: string, all: readonly string[]) => string,
): Json {
  const texts = placesIn(document).flatMap(({ path, value }) =>
    typeof value === 'string' && fits(value) ? [{ path, value }] : [],
  );
  const found = texts[random.below(texts.length)];
  return found === undefined
    ? document
    : edited(document, found.path, () =>
        change(
          found.value,
          texts.map(({ value }) => value),
        ),
      );
}

function placed(random: Random, document: Json, fits: (value: Json) => boolean, change: () => Json | undefined): Json {
  const places = placesIn(document).filter(({ path, value }) => path.length > 0 && fits(value));
  const found = places[random.below(places.length)];
  return found === undefined ? document : edited(document, found.path, change);
}

function listed(random: Random, document: Json, change: (items: readonly Json[]) => readonly Json[]): Json {
  const lists = placesIn(document).flatMap(({ path, value }) => (isList(value) ? [{ path, value }] : []));
  const found = lists[random.below(lists.length)];
  return found === undefined ? document : edited(document, found.path, () => change(found.value));
}

/** Something much like it that may stand beside it: with an id of its own and the next address. */
function renamed(value: Json, number: number): Json {
  if (!isTable(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => {
      if (field === 'id') return [field, `n-${number}`];
      if (field === 'address' && typeof each === 'string') return [field, each.replace(/\d+$/, String(2 + number))];
      return [field, each];
    }),
  );
}

/** Full ids of everyone in the document, as far as it still says who is there. */
function everyone(document: Json): readonly [string, ...string[]] {
  const inClusters = listAt(document, 'clusters').flatMap((cluster) =>
    listAt(cluster, 'nodes').flatMap((node) =>
      [node, ...listAt(node, 'pods')].map((member) => `${idOf(cluster)}/${idOf(member)}`),
    ),
  );
  return ['fabric', ...inClusters, ...listAt(document, 'hosts').map(idOf)];
}

function clusterIn(document: Json, index: number): string {
  return idOf(listAt(document, 'clusters')[index] ?? null);
}

function idOf(value: Json): string {
  return isTable(value) && typeof value['id'] === 'string' ? value['id'] : 'cluster-1';
}

function listAt(value: Json, field: string): readonly Json[] {
  const list = isTable(value) ? value[field] : null;
  return list !== undefined && isList(list) ? list : [];
}

function added(random: Random, document: Json, list: string, make: (random: Random, document: Json) => Json): Json {
  if (!isTable(document)) return document;
  const before = listAt(document, list);
  const version = list === 'egress' ? { version: 2 } : {};
  return { ...document, ...version, [list]: [...before, make(random, document)] };
}

function party(random: Random, document: Json): Json {
  return random.pick<Json>([
    { device: random.pick(everyone(document)) },
    { cluster: clusterIn(document, random.below(2)) },
    { prefixes: [random.pick(prefixes)] },
  ]);
}

function egress(random: Random, document: Json): Json {
  return {
    id: `egress-${random.below(1000)}`,
    at: random.pick([...everyone(document), `${clusterIn(document, 0)}/gateway`]),
    ...(random.oneIn(2) ? {} : { from: party(random, document) }),
    to: [random.pick<string>(['0.0.0.0/0', '10.0.0.0/8', ...prefixes])],
    address: random.pick([...addresses, '192.0.2.200', '192.0.2.201']),
    ...(random.oneIn(2) ? {} : { ports: random.pick(['kept', 'redrawn']) }),
  };
}

function filter(random: Random, document: Json): Json {
  return {
    id: `filter-${random.below(1000)}`,
    at: random.pick([...everyone(document), 'fabric']),
    ...(random.oneIn(2) ? {} : { from: party(random, document) }),
    ...(random.oneIn(2) ? {} : { to: party(random, document) }),
    ...(random.oneIn(2) ? {} : { protocol: random.pick(['tcp', 'udp']) }),
    ...(random.oneIn(2) ? {} : { ports: random.pick([['80'], ['8000-8080', '1-65535'], []]) }),
    ...(random.oneIn(2) ? {} : { states: random.pick([['new'], ['established', 'related'], ['invalid']]) }),
    verdict: random.pick(['accept', 'drop', 'reject-port-unreachable', 'reject-admin-prohibited', 'reject-tcp-reset']),
  };
}

function earlier(random: Random, document: Json): Json {
  const all = everyone(document);
  return {
    from: random.pick(all),
    to: random.pick(all),
    dial: random.pick(['auto', 'pod-ip', 'service']),
    protocol: random.pick(['tcp', 'udp']),
  };
}

function host(random: Random): Json {
  return {
    id: `host-${random.below(1000)}`,
    name: 'Host',
    address: random.pick([...addresses, `10.${random.below(256)}.1.50`, `192.168.${random.below(4)}.77`]),
    length: random.pick([8, 16, 24, 28, 30]),
    serves: [80],
  };
}

/** A service in one of the clusters, of some of its pods. */
function serviced(random: Random, document: Json): Json {
  const cluster = random.below(2);
  const name = clusterIn(document, cluster);
  const members = everyone(document).flatMap((id) => (id.startsWith(`${name}/`) ? [id.slice(name.length + 1)] : []));
  const pods = members.filter(() => random.oneIn(2));
  const service = {
    id: `service-${random.below(1000)}`,
    name: 'Service',
    protocol: random.pick(['tcp', 'udp']),
    clusterIp: random.pick([...addresses, `10.96.0.${random.below(256)}`]),
    port: random.pick([80, 443, 30_080]),
    pods,
    ...(random.oneIn(2) ? {} : { nodePort: random.pick([30_080, 80, 22]) }),
    ...(random.oneIn(2) ? {} : { loadBalancer: { address: random.pick([...addresses, '192.0.2.100']) } }),
    announced: random.pick(['l2', 'bgp', 'nobody']),
    externalTrafficPolicy: random.pick(['cluster', 'local']),
    internalTrafficPolicy: random.pick(['cluster', 'local']),
  };
  const versioned = edited(document, ['version'], () => 2);
  return edited(versioned, ['clusters', cluster], (there) =>
    isTable(there) ? { ...there, services: [...listAt(there, 'services'), service] } : there,
  );
}

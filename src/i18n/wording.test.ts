import { describe, expect, test } from 'vitest';
import type { Fault, Hop, ModelId, Party, Prefix, Setting, Settings, Topology } from '../engine/index.ts';
import { clusterId, compile, deviceId, hopsOf, modelIds, models, parsePrefix } from '../engine/index.ts';
import type { Probing } from '../testing/probe.ts';
import { probe } from '../testing/probe.ts';
import { scenarioNamed, twoClusters } from '../testing/catalogue.ts';
import { serviceOf, serving } from '../testing/services.ts';
import { sayingsIn, variants } from '../testing/sentences.ts';
import { languages } from '../formats/index.ts';
import { wordsFor, wordsIn } from './allWords.ts';
import { asideMark } from './format/hopSummary.ts';

const words = wordsFor('en');

function prefix(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

/** What a template leaves behind when a value was missing. */
const leftover = /undefined|null|NaN|\[object|\$\{| {2}|^\s|\s$|^$/;

describe('no sentence has a hole', () => {
  test.each(variants)('of $scenario as $model with $settings', async (variant) => {
    const sayings = sayingsIn(variant);
    for (const language of languages) {
      const spoken = await wordsIn(language);
      const said = new Set(sayings.flatMap((saying) => saying(spoken)));
      expect([...said].filter((text) => leftover.test(text))).toEqual([]);
    }
  });

  test.each(languages)('every name and value of every setting has words in %s', async (language) => {
    const { settingText, valueText } = await wordsIn(language);
    const wordless = modelIds.flatMap((model) =>
      Object.entries<Setting>(models[model].settings).flatMap(([key, setting]) => [
        ...(settingText(key).help === '' ? [key] : []),
        ...(setting.kind === 'choice' ? setting.values.filter((value) => valueText(key, value).help === '') : []),
      ]),
    );
    expect(wordless).toEqual([]);
  });
});

function hasSecondInterface(model: ModelId, settings: Settings): boolean {
  return [...compile(twoClusters, model, settings).devices.values()].some(
    ({ role, interfaces }) => role === 'node' && interfaces.some(({ name }) => name === 'eth1'),
  );
}

test.each(languages)('a value that gives nodes a second interface says so in %s', async (language) => {
  const { valueText } = await wordsIn(language);
  const adding = modelIds.flatMap((model) =>
    Object.entries<Setting>(models[model].settings).flatMap(([key, setting]) =>
      (setting.kind === 'choice' ? setting.values : [])
        .filter((value) => hasSecondInterface(model, { [key]: value }) && !hasSecondInterface(model, {}))
        .map((value) => ({ key, value })),
    ),
  );
  expect(adding).toContainEqual({ key: 'routes', value: 'none' });
  expect(adding.filter(({ key, value }) => !valueText(key, value).help.includes('eth1'))).toEqual([]);
});

/** The request's (or the reply's) hop at a device. */
function hopAt(probing: Probing, device: string, way: 'request' | 'reply'): { topology: Topology; hop: Hop } {
  const { topology, exchange } = probe(probing);
  const traces = exchange.legs.flatMap(({ request, reply }) =>
    way === 'request' ? [request] : reply === null ? [] : [reply.trace],
  );
  const hop = traces.flatMap(hopsOf).find((each) => each.device === deviceId(device));
  if (hop === undefined) throw new Error(`not on the way: ${device}`);
  return { topology, hop };
}

/** The summary of the request's (or the reply's) hop at a device. */
function row(probing: Probing, device: string, way: 'request' | 'reply' = 'request'): { title: string; why: string } {
  const { topology, hop } = hopAt(probing, device, way);
  return words.hopSummary(topology, hop);
}

function acts(probing: Probing, device: string, way: 'request' | 'reply'): readonly string[] {
  const { topology, hop } = hopAt(probing, device, way);
  return words.actsText(topology, hop).map(({ title, why }) => `${title} ${why}`);
}

describe('what the ledger says', () => {
  const island = { model: 'island', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' } as const;

  test('masquerade names the rule, the interface, the address and the port', () => {
    expect(row(island, 'cluster-1/gateway')).toMatchObject({
      title: 'routes, SNAT',
      why: 'masquerade egress-snat: source in 10.4.0.0/16, leaves by eth1; so it takes that interface’s address 192.168.101.2; free port 40000 is kept',
    });
  });

  test('where there is little room, it goes without what is known of an answer before it is put into a tunnel', () => {
    const archipelago = { model: 'archipelago', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' } as const;
    const { topology, hop } = hopAt(archipelago, 'cluster-2/node-3', 'reply');
    const { why, marked } = words.hopSummary(topology, hop);
    const pieces = marked.split(asideMark);
    expect(pieces.join('')).toBe(why);
    expect(pieces.filter((_piece, at) => at % 2 === 1)).toEqual([
      'an answer: conntrack knows this flow as tcp 10.4.1.2:40000>10.8.1.2:8080, so NAT rules are not consulted; ',
    ]);
  });

  test('a filter that was written for clusters names them, and one for prefixes those', () => {
    const at = {
      at: deviceId('fabric'),
      protocol: null,
      ports: [],
      states: [],
      verdict: 'drop',
      enabled: true,
    } as const;
    const filter = (id: string, [from, to]: readonly [Party, Party]): Fault => ({
      kind: 'add-filter',
      filter: { ...at, id, from, to },
    });
    const clusters = filter('between', [
      { kind: 'cluster', cluster: clusterId('cluster-1') },
      { kind: 'cluster', cluster: clusterId('cluster-2') },
    ]);
    const prefixes = filter('typed', [
      { kind: 'prefixes', prefixes: [prefix('192.168.0.0/16'), prefix('10.0.0.0/8')] },
      { kind: 'prefixes', prefixes: [prefix('192.0.2.2/32')] },
    ]);
    expect(row({ ...island, faults: [clusters] }, 'fabric').why).toContain(
      'between: from cluster 1, to cluster 2 → drop silently',
    );
    expect(row({ ...island, faults: [prefixes] }, 'fabric').why).toContain(
      'typed: source in 192.168.0.0/16 or 10.0.0.0/8, destination 192.0.2.2 → drop silently',
    );
  });

  test('destination NAT names the pod', () => {
    expect(row(island, 'cluster-2/gateway').why).toContain(
      'dnat-pod-g: destination 192.0.2.2, TCP, port 80; so it goes to Pod-G at 10.4.1.2:8080',
    );
  });

  test('the way back undoes what the way out did, by memory and not by rule', () => {
    expect(row(island, 'cluster-1/gateway', 'reply')).toMatchObject({
      title: 'undoes SNAT, routes',
      why: 'conntrack knows this flow and reverses egress-snat: destination address 192.168.101.2 becomes 10.4.1.2',
    });
  });

  test('several rewrites of one hop are told in a clause each, one alone is left to the summary', () => {
    expect(acts(island, 'cluster-2/gateway', 'request')).toEqual([
      'DNAT to 10.4.1.2:8080 by dnat-pod-g',
      'SNAT to 192.168.2.1 by ingress-snat',
    ]);
    expect(acts(island, 'cluster-2/gateway', 'reply')).toEqual([
      'undoes SNAT back to 192.168.101.2',
      'undoes DNAT back to 192.0.2.2:80',
    ]);
    expect(acts(island, 'cluster-1/gateway', 'request')).toEqual([]);
  });

  test('a masquerade is undone as one, also where it put in the address that was asked', () => {
    const settings = { gateway: 'node', ingress: 'nat' };
    const probing = { model: 'island', settings, from: 'other-client', to: 'cluster-1/pod-d' } as const;
    expect(row(probing, 'cluster-1/node-1', 'reply').title).toBe('undoes SNAT, routes, undoes DNAT');
  });

  test('what was not masqueraded says why', () => {
    const within = { ...island, to: 'cluster-1/pod-d', settings: { gateway: 'node', uplink: 'segment' } };
    expect(row(within, 'cluster-1/node-1').why).toContain(
      'not masqueraded by egress-snat: destination 10.4.2.2 is inside 10.4.0.0/16',
    );
  });

  test('an answer that crosses a masquerading node says that rules are not consulted', () => {
    const settings = { gateway: 'node', client: 'kept' };
    const asked = { model: 'island', from: 'other-client', to: 'cluster-1/pod-d', settings } as const;
    expect(row(asked, 'cluster-1/node-2', 'reply').why).toContain(
      'conntrack knows this flow as tcp 198.51.100.10:40000>10.4.2.2:8080, so NAT rules are not consulted',
    );
  });

  test('a bridge only switches', () => {
    expect(row({ model: 'flat', from: 'cluster-1/pod-a', to: 'cluster-1/pod-b' }, 'cluster-1/node-1')).toMatchObject({
      title: 'switches',
      why: 'cni0 passes it from veth-pod-a to veth-pod-b as a switch does, so TTL stays 64',
    });
  });

  test('a route names its prefix, next hop, how it was learned and the TTL', () => {
    const flat = {
      model: 'flat',
      from: 'cluster-1/pod-a',
      to: 'cluster-2/pod-g',
      settings: { routes: 'bgp' },
    } as const;
    expect(row(flat, 'fabric').why).toBe(
      'longest prefix match for 10.8.1.2: 10.8.1.0/24 via 192.168.2.13 on to-node-3 (BGP from node-3, AS path 64515); TTL 63 → 62',
    );
  });

  test('an overlay says what it puts around', () => {
    const overlay = { ...island, to: 'cluster-1/pod-d', settings: { overlay: 'vxlan' } };
    expect(row(overlay, 'cluster-1/node-1')).toMatchObject({
      title: 'routes, encapsulates in VXLAN',
      why: 'flannel.1 puts an outer header around it: VXLAN 192.168.1.11 → 192.168.1.12, TTL 64; routers on the way see only that',
    });
  });

  test('a drop says what was missing and what is sent back', () => {
    const lost = { model: 'flat', from: 'other-client', to: 'cluster-1/pod-a', settings: { routes: 'none' } } as const;
    expect(row(lost, 'fabric')).toMatchObject({
      title: 'stops it (no route)',
      why: 'no route matches 10.4.1.2; ICMP 3/0 (network unreachable) goes back to 198.51.100.10',
    });
  });

  test('a proxy ends one connection and begins another', () => {
    const proxied = { ...island, settings: { ingress: 'proxy' } };
    expect(row(proxied, 'cluster-2/gateway').why).toContain('the proxy proxy-pod-g accepts it');
  });

  test('a port that is taken is told from one that is kept', () => {
    const { scenario, from, to } = {
      scenario: scenarioNamed('same-port'),
      from: 'cluster-1/pod-b',
      to: 'other-server',
    };
    const before = probe({ scenario, model: 'island', from, to }).exchange.state;
    const { why } = row({ scenario, model: 'island', from: 'cluster-1/pod-a', to, before }, 'cluster-1/gateway');
    expect(why).toMatch(
      /port 40000 is held by another flow, so it becomes \d+, out of 1024-65535 \(Linux draws at random\)$/,
    );
  });
});

describe('names', () => {
  const topology = compile(twoClusters, 'island', {});

  test.each([
    ['cluster-1/pod-a', 'Pod-A, 10.4.1.2, node-1, cluster 1'],
    ['cluster-1/node-1', 'node-1, 192.168.1.11, agent, cluster 1'],
    ['cluster-2/gateway', 'gateway-2, 192.168.102.2, gateway, cluster 2'],
    ['fabric', 'Network fabric, router'],
    ['other-client', 'Other client, 198.51.100.10, host outside the clusters'],
    ['cluster-2/service', 'Cluster 2 service, 192.0.2.2:8000, any of 6 pods'],
    ['no-such-thing', 'no-such-thing'],
  ])('%s is %s', (id, name) => {
    expect(words.accessibleName(topology, deviceId(id))).toBe(name);
  });
});

function told(probing: Probing): readonly string[] {
  const { topology, exchange, outcome } = probe(probing);
  return [words.outcomeText(topology, exchange, outcome), words.experienceText(exchange)];
}

describe('how it ended', () => {
  const pods = { from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' };

  test.each<[Probing, string, string]>([
    [{ model: 'flat', ...pods }, 'delivered, untouched', 'connected'],
    [{ model: 'island', ...pods }, 'delivered, 3 rewrites', 'connected'],
    [{ model: 'island', ...pods, settings: { ingress: 'proxy' } }, 'delivered, 1 rewrite, 2 connections', 'connected'],
    [{ model: 'island', ...pods, dial: 'pod-ip' }, 'misdelivered to Pod-A, untouched', 'connected'],
    [
      { model: 'flat', ...pods, settings: { routes: 'none' } },
      'dropped at Network fabric: no route',
      'timeout: connect() fails with ETIMEDOUT',
    ],
    [
      { model: 'flat', from: 'cluster-1/pod-a', to: 'other-client' },
      'rejected at Other client: port closed',
      'refused: connect() fails with ECONNREFUSED',
    ],
    [
      { model: 'flat', from: 'cluster-1/pod-a', to: 'cluster-1/pod-b', protocol: 'udp' },
      'delivered, untouched',
      'answered',
    ],
    [
      { model: 'flat', from: 'other-client', to: 'cluster-1/pod-a', settings: { routes: 'none' }, protocol: 'udp' },
      'dropped at Network fabric: no route',
      'timeout: nothing comes back',
    ],
    [
      { model: 'flat', from: 'other-client', to: 'cluster-1/pod-a', settings: { routes: 'none' } },
      'dropped at Network fabric: no route',
      'unreachable: connect() fails with ENETUNREACH',
    ],
    [
      { model: 'island', ...pods, settings: { ingress: 'proxy' }, protocol: 'udp' },
      'rejected at gateway-2: port closed; 192.168.102.2:80 is published for TCP only',
      'refused: the socket reports ECONNREFUSED',
    ],
    // A port that nobody publishes, and a packet that came to no translator, are told as before.
    [
      { model: 'island', ...pods, to: '192.0.2.2:99', protocol: 'udp' },
      'dropped at gateway-2: TTL ran out',
      'timeout: nothing comes back',
    ],
    [
      {
        model: 'island',
        ...pods,
        settings: { ingress: 'proxy' },
        protocol: 'udp',
        faults: [{ kind: 'take-down', device: deviceId('cluster-2/gateway') }],
      },
      'dropped at Network fabric: no ARP reply',
      'timeout: nothing comes back',
    ],
  ])('%j', (probing, outcome, experience) => {
    expect(told(probing)).toEqual([outcome, experience]);
  });

  test('a datagram for a service that lists TCP alone is told what it missed', async () => {
    const scenario = serving(serviceOf(['a']));
    const { topology, exchange, outcome } = probe({
      scenario,
      model: 'flat',
      from: 'cluster-1/pod-b',
      to: 'cluster-1/web',
      protocol: 'udp',
    });
    expect(words.outcomeText(topology, exchange, outcome)).toBe(
      'dropped at Network fabric: no route; 10.96.0.10:80 is published for TCP only',
    );
    const chinese = await wordsIn('zh-TW');
    expect(chinese.outcomeText(topology, exchange, outcome)).toMatch(/；10\.96\.0\.10:80 只以 TCP 公布$/);
  });

  test('candidates are counted, and one alone is named', () => {
    const topology = compile(twoClusters, 'island', {});
    const ids = ['cluster-1/pod-a', 'cluster-1/pod-b'].map(deviceId);
    expect(words.candidatesText(topology, ids)).toBe('could be any of 2 endpoints');
    expect(words.candidatesText(topology, ids.slice(0, 1))).toBe('can only be Pod-A (cluster 1)');
  });
});

describe('sides, settings and faults', () => {
  test('a side says only what was set otherwise', () => {
    expect(words.sideText('island', {})).toBe('Island');
    expect(words.sideText('island', { gateway: 'node', overlay: 'none' })).toBe('Island: gateway on the nodes');
  });

  test('faults are told in a line', () => {
    const topology = compile(twoClusters, 'flat', { routes: 'bgp' });
    expect(words.faultText(topology, { kind: 'stop-bgp', device: deviceId('cluster-1/node-1') })).toBe(
      'BGP stopped on node-1 (cluster 1)',
    );
  });
});

describe('whoever gets an answer to what it never asked', () => {
  test.each([
    ['tcp', 'it is answered with a TCP reset'],
    ['udp', 'it is answered with ICMP 3/3'],
  ] as const)('over %s answers it, though nobody follows that', (protocol, said) => {
    const { topology, exchange } = probe({
      scenario: scenarioNamed('overlap'),
      model: 'flat',
      from: 'cluster-2/pod-g',
      to: 'on-prem',
      protocol,
    });
    const final = exchange.legs[0].reply?.trace.final;
    if (final === undefined) throw new Error('nothing came back');
    expect(words.endingText(topology, final).why).toContain(said);
  });
});

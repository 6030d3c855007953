import { describe, expect, test } from 'vitest';
import { address } from '../net/address.ts';
import { prefix } from '../net/prefix.ts';
import type { AllowedTable, PeerPod } from './allowed.ts';
import { allowedTable, prefixesIn } from './allowed.ts';
import type { AllowRule, ClusterPolicy, NetworkPolicy, PodChoice, Policies, PolicyPeer, TierRule } from './policy.ts';
import type { LabelSelector } from './selector.ts';
import { everything, selects } from './selector.ts';

const is = (key: string, ...values: readonly string[]): LabelSelector => [{ key, operator: 'in', values }];
const everywhereIn = (pods: LabelSelector): PodChoice => ({
  namespaces: { kind: 'labelled', selector: everything },
  pods,
});
const podsOf = (namespace: string, pods: LabelSelector): PolicyPeer => ({
  kind: 'pods',
  namespaces: { kind: 'named', name: namespace },
  pods,
});
const anyPod: PolicyPeer = { kind: 'pods', ...everywhereIn(everything) };
const block = (text: string, ...except: readonly string[]): PolicyPeer => ({
  kind: 'addresses',
  prefixes: [prefix(text)],
  except: except.map(prefix),
});

function pod(name: string, more: Partial<PeerPod> = {}): PeerPod {
  const namespace = more.namespace ?? 'shop';
  return {
    peer: `${namespace}/${name}[Pod]`,
    namespace,
    labels: { app: name },
    address: null,
    hostNetwork: false,
    ports: [],
    ...more,
  };
}

const web = pod('web', { ports: [{ name: 'http', protocol: 'tcp', port: 8080 }] });
const cart = pod('cart');
const spy = pod('spy', { namespace: 'other', labels: { app: 'cart' } });

const policies = (more: Partial<Policies>): Policies => ({
  namespaces: [],
  networkPolicies: [],
  clusterPolicies: [],
  hostNetwork: 'as-pods',
  ...more,
});

function network(name: string, more: Partial<NetworkPolicy>): NetworkPolicy {
  return { namespace: 'shop', name, pods: is('app', 'web'), ingress: null, egress: null, ...more };
}

const allow = (...peers: readonly PolicyPeer[]): AllowRule => ({ peers, ports: null });
const rule = (action: TierRule['action'], ports: TierRule['ports'] = null, peer: PolicyPeer = anyPod): TierRule => ({
  name: null,
  action,
  peers: [peer],
  ports,
});

function cluster(name: string, more: Partial<ClusterPolicy>): ClusterPolicy {
  return {
    kind: 'ClusterNetworkPolicy',
    name,
    tier: 'admin',
    priority: 10,
    subject: everywhereIn(is('app', 'web')),
    ingress: [],
    egress: [],
    ...more,
  };
}

const tcp = (from: number, to = from) => ({ kind: 'range', protocol: 'tcp', range: { from, to } }) as const;

function table(more: Partial<Policies>, pods: readonly PeerPod[] = [web, cart, spy]): AllowedTable {
  return allowedTable(policies(more), pods);
}

/** What one may send another: `tcp 1-79, tcp 81-65535`; all three protocols on every port: `all`. */
function between(from: string, to: string, { allowed }: AllowedTable): string {
  const rows = allowed.filter((row) => row.from === from && row.to === to);
  const ports = rows.map((row) => `${row.protocol} ${row.ports.from}-${row.ports.to}`).join(', ');
  return ports === 'tcp 1-65535, udp 1-65535, sctp 1-65535' ? 'all' : ports;
}

const [webName, cartName, spyName] = [web.peer, cart.peer, spy.peer];

describe('selectors', () => {
  test('NotIn means also what has no such label; In does not', () => {
    expect(selects([{ key: 'tier', operator: 'not-in', values: ['db'] }], { app: 'web' })).toBe(true);
    expect(selects([{ key: 'tier', operator: 'not-in', values: ['db'] }], { tier: 'db' })).toBe(false);
    expect(selects(is('tier', 'db'), { app: 'web' })).toBe(false);
  });

  test('Exists asks for the label, DoesNotExist for its absence, whatever its value', () => {
    expect(selects([{ key: 'tier', operator: 'exists' }], { tier: '' })).toBe(true);
    expect(selects([{ key: 'tier', operator: 'does-not-exist' }], { tier: '' })).toBe(false);
    expect(selects([{ key: 'tier', operator: 'does-not-exist' }], { app: 'web' })).toBe(true);
  });

  test('all requirements must hold; an empty selector means everything', () => {
    expect(selects([...is('app', 'web'), ...is('tier', 'db')], { app: 'web' })).toBe(false);
    expect(selects(everything, {})).toBe(true);
  });
});

describe('NetworkPolicy', () => {
  test('without one everybody may connect to everybody, outside too', () => {
    const all = table({});
    expect(between(webName, spyName, all)).toBe('all');
    expect(between('0.0.0.0/0', webName, all)).toBe('all');
    expect(between(webName, '0.0.0.0/0', all)).toBe('all');
    expect(all.allowed.filter(({ from, to }) => from === to)).toEqual([]);
  });

  test('isolates the pods it selects, in the directions it speaks of, and no others', () => {
    const closed = table({ networkPolicies: [network('closed', { ingress: [] })] });
    expect(between(cartName, webName, closed)).toBe('');
    expect(between('0.0.0.0/0', webName, closed)).toBe('');
    expect(between(webName, cartName, closed)).toBe('all');
    expect(between(spyName, cartName, closed)).toBe('all');
    const mute = table({ networkPolicies: [network('mute', { egress: [] })] });
    expect(between(webName, cartName, mute)).toBe('');
    expect(between(cartName, webName, mute)).toBe('all');
  });

  test('selects pods of its own namespace only', () => {
    const closed = network('closed', { namespace: 'other', pods: everything, ingress: [] });
    expect(between(cartName, webName, table({ networkPolicies: [closed] }))).toBe('all');
    expect(between(cartName, spyName, table({ networkPolicies: [closed] }))).toBe('');
  });

  test('policies add to one another', () => {
    const one = network('one', { ingress: [{ peers: [anyPod], ports: [tcp(80)] }] });
    const two = network('two', { ingress: [{ peers: [anyPod], ports: [tcp(81)] }] });
    expect(between(cartName, webName, table({ networkPolicies: [one, two] }))).toBe('tcp 80-81');
  });

  test('no peers at all means everybody; an empty rule allows everything, an empty list nothing', () => {
    const ingress: readonly AllowRule[] = [{ peers: null, ports: [tcp(80)] }];
    const open = table({ networkPolicies: [network('open', { ingress })] });
    expect(between('0.0.0.0/0', webName, open)).toBe('tcp 80-80');
    expect(between(spyName, webName, open)).toBe('tcp 80-80');
  });

  test('both ends must allow it', () => {
    const out = network('out', { pods: is('app', 'cart'), egress: [{ peers: null, ports: [tcp(80, 90)] }] });
    const into = network('into', { ingress: [{ peers: null, ports: [tcp(85, 95)] }] });
    expect(between(cartName, webName, table({ networkPolicies: [out, into] }))).toBe('tcp 85-90');
  });

  test('a named port is what the receiver calls so, by its protocol; outside nothing has a name', () => {
    const named = [{ kind: 'named', name: 'http', protocol: 'tcp' }] as const;
    const into = network('into', { ingress: [{ peers: null, ports: named }] });
    expect(between(cartName, webName, table({ networkPolicies: [into] }))).toBe('tcp 8080-8080');
    const out = network('out', { pods: is('app', 'cart'), egress: [{ peers: null, ports: named }] });
    const left = table({ networkPolicies: [out] });
    expect(between(cartName, webName, left)).toBe('tcp 8080-8080');
    expect(between(cartName, spyName, left)).toBe('');
    expect(left.allowed.filter(({ from, to }) => from === cartName && to.includes('/0'))).toEqual([]);
    const otherwise = network('into', { ingress: [{ peers: null, ports: [{ ...named[0], protocol: 'udp' }] }] });
    expect(between(cartName, webName, table({ networkPolicies: [otherwise] }))).toBe('');
  });

  test('an ipBlock is whoever has such an address and is in no exception', () => {
    const into = network('into', { ingress: [allow(block('10.4.0.0/16', '10.4.2.0/24'))] });
    const near = pod('near', { address: address('10.4.1.2') });
    const far = pod('far', { address: address('10.4.2.2') });
    const all = table({ networkPolicies: [into] }, [web, cart, near, far]);
    expect(between(near.peer, webName, all)).toBe('all');
    expect(between(far.peer, webName, all)).toBe('');
    expect(between(cartName, webName, all)).toBe('');
    expect(between('10.4.0.0/23', webName, all)).toBe('all');
    expect(all.allowed.filter(({ to }) => to === webName).map(({ from }) => from)).not.toContain('10.4.2.0/24');
    expect(between('10.4.128.0/17', webName, all)).toBe('all');
  });

  test('a namespace that nobody described has the label of its name', () => {
    const peer: PolicyPeer = {
      kind: 'pods',
      namespaces: { kind: 'labelled', selector: is('kubernetes.io/metadata.name', 'other') },
      pods: everything,
    };
    const all = table({ networkPolicies: [network('into', { ingress: [allow(peer)] })] });
    expect(between(spyName, webName, all)).toBe('all');
    expect(between(cartName, webName, all)).toBe('');
  });

  test('a pod in a namespace by name is not its namesake in another', () => {
    const all = table({ networkPolicies: [network('into', { ingress: [allow(podsOf('shop', is('app', 'cart')))] })] });
    expect(between(cartName, webName, all)).toBe('all');
    expect(between(spyName, webName, all)).toBe('');
  });
});

describe('pods with their node’s network', () => {
  const host = pod('web', { peer: 'shop/host[Pod]', hostNetwork: true, address: address('192.168.1.11') });
  const into = network('into', { ingress: [allow(podsOf('shop', is('app', 'web')))] });

  test('are pods to a NetworkPolicy, or nodes, as is chosen', () => {
    const asked = { networkPolicies: [{ ...into, pods: is('app', 'web') }] };
    expect(between(cartName, host.peer, table({ ...asked, hostNetwork: 'as-pods' }, [web, cart, host]))).toBe('');
    expect(between(cartName, host.peer, table({ ...asked, hostNetwork: 'as-nodes' }, [web, cart, host]))).toBe('all');
    expect(between(host.peer, webName, table({ ...asked, hostNetwork: 'as-pods' }, [web, cart, host]))).toBe('all');
    expect(between(host.peer, webName, table({ ...asked, hostNetwork: 'as-nodes' }, [web, cart, host]))).toBe('');
  });

  test('are never subject of a ClusterNetworkPolicy, nor meant by its selectors; an address of theirs is', () => {
    const closed = { clusterPolicies: [cluster('closed', { ingress: [rule('deny')] })] };
    expect(between(cartName, host.peer, table(closed, [web, cart, host]))).toBe('all');
    expect(between(host.peer, webName, table(closed, [web, cart, host]))).toBe('all');
    const out = cluster('out', {
      subject: everywhereIn(is('app', 'cart')),
      egress: [rule('deny', null, block('192.168.1.11/32'))],
    });
    expect(between(cartName, host.peer, table({ clusterPolicies: [out] }, [web, cart, host]))).toBe('');
  });
});

describe('tiers', () => {
  const allowWeb = network('into', { ingress: [{ peers: null, ports: [tcp(80)] }] });

  test('what the admin tier denies no NetworkPolicy allows, and what it accepts none isolates', () => {
    const deny = table({
      networkPolicies: [allowWeb],
      clusterPolicies: [cluster('deny', { ingress: [rule('deny')] })],
    });
    expect(between(cartName, webName, deny)).toBe('');
    expect(between('0.0.0.0/0', webName, deny)).toBe('tcp 80-80');
    const accept = { clusterPolicies: [cluster('accept', { ingress: [rule('accept', [tcp(90)])] })] };
    expect(between(cartName, webName, table({ networkPolicies: [allowWeb], ...accept }))).toBe('tcp 80-80, tcp 90-90');
  });

  test('the first rule decides: by priority, then as they are written', () => {
    const first = cluster('first', { priority: 1, ingress: [rule('accept', [tcp(80)]), rule('deny')] });
    const second = cluster('second', { priority: 2, ingress: [rule('accept')] });
    expect(between(cartName, webName, table({ clusterPolicies: [second, first] }))).toBe('tcp 80-80');
    const written = cluster('written', { ingress: [rule('deny'), rule('accept', [tcp(80)])] });
    expect(between(cartName, webName, table({ clusterPolicies: [written] }))).toBe('');
  });

  test('what passes skips the rest of its tier, and is decided by those after it', () => {
    const passing = cluster('passing', { ingress: [rule('pass', [tcp(80, 81)]), rule('deny')] });
    expect(between(cartName, webName, table({ clusterPolicies: [passing] }))).toBe('tcp 80-81');
    expect(between(cartName, webName, table({ clusterPolicies: [passing], networkPolicies: [allowWeb] }))).toBe(
      'tcp 80-80',
    );
    const base = cluster('base', { tier: 'baseline', ingress: [rule('deny', [tcp(81)])] });
    expect(between(cartName, webName, table({ clusterPolicies: [passing, base] }))).toBe('tcp 80-80');
    const late = cluster('late', { ingress: [rule('pass'), rule('accept')] });
    expect(between(cartName, webName, table({ clusterPolicies: [late], networkPolicies: [allowWeb] }))).toBe(
      'tcp 80-80',
    );
  });

  test('the baseline tier is asked only where no NetworkPolicy selects the pod for that direction', () => {
    const base = cluster('base', { tier: 'baseline', subject: everywhereIn(everything), ingress: [rule('deny')] });
    const both = table({ clusterPolicies: [base], networkPolicies: [allowWeb] });
    expect(between(cartName, webName, both)).toBe('tcp 80-80');
    expect(between(webName, cartName, both)).toBe('');
    const onlyOut = network('out', { egress: [] });
    expect(between(cartName, webName, table({ clusterPolicies: [base], networkPolicies: [onlyOut] }))).toBe('');
  });

  test('of a policy without rules for a direction nothing changes', () => {
    expect(between(cartName, webName, table({ clusterPolicies: [cluster('idle', { egress: [rule('deny')] })] }))).toBe(
      'all',
    );
  });
});

describe('the table', () => {
  test('lists a range as the fewest prefixes, and neighbours with one answer together', () => {
    expect(prefixesIn({ first: 0, last: 2 ** 32 - 1 })).toEqual(['0.0.0.0/0']);
    expect(prefixesIn({ first: 1, last: 4 })).toEqual(['0.0.0.1/32', '0.0.0.2/31', '0.0.0.4/32']);
    const into = network('into', { ingress: [allow(block('10.0.0.0/9'), block('10.128.0.0/9'))] });
    expect(between('10.0.0.0/8', webName, table({ networkPolicies: [into] }))).toBe('all');
  });

  test('a peer may what one of its pods may, and says nothing of what they send each other', () => {
    const [one, two] = [pod('a', { peer: 'shop/a[Job]' }), pod('b', { peer: 'shop/a[Job]' })];
    const into = network('into', { ingress: [allow(podsOf('shop', is('app', 'b')))] });
    const all = table({ networkPolicies: [into] }, [web, one, two]);
    expect(between('shop/a[Job]', webName, all)).toBe('all');
    expect(all.allowed.filter(({ from, to }) => from === to)).toEqual([]);
    expect(all.peers).toEqual(['shop/a[Job]', webName, '0.0.0.0/0']);
  });
});

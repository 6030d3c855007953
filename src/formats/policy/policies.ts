import * as v from 'valibot';
import type { LabelSelector, PodChoice, PolicyPeer, PortMatch, TierAction } from '../../engine/policy/index.ts';
import { everything } from '../../engine/policy/index.ts';
import { contains, lengthOf, parseAddress } from '../../engine/index.ts';
import { isIpv6Range, maybe, parsedRange, table, text } from '../import/objects/fields.ts';
import { allOf } from './lists.ts';
import { adminPorts, clusterProtocols, networkPorts } from './ports.ts';
import { breaks, oneOfText } from './problem.ts';
import { maybeSelector, selectorOrAll } from './selectors.ts';

/** A peer as it is written: nodes are resolved when all objects are there, and no selector says which namespace a policy is in. */
export type WrittenPeer =
  | { readonly kind: 'own-namespace'; readonly pods: LabelSelector }
  | { readonly kind: 'nodes'; readonly selector: LabelSelector }
  | PolicyPeer;

export interface WrittenRule {
  readonly name: string | null;
  readonly action: TierAction;
  readonly peers: readonly WrittenPeer[];
  readonly ports: readonly PortMatch[] | null;
}

const block = v.pipe(
  v.string('range'),
  v.check((value) => parsedRange(value) !== null || isIpv6Range(value), 'range'),
);

/** Of IPv6 nothing is kept: nobody here has such an address. */
function ipv4(blocks: readonly string[]) {
  return blocks.flatMap((each) => parsedRange(each) ?? []);
}

const ipBlock = v.pipe(
  v.object({ cidr: block, except: allOf(block) }, 'table'),
  v.forward(
    v.check(({ cidr, except }) => except.every((each) => isInside(cidr, each)), breaks('except-outside')),
    ['except'],
  ),
  v.transform(({ cidr, except }): PolicyPeer => ({ kind: 'addresses', prefixes: ipv4([cidr]), except: ipv4(except) })),
);

/** Strictly inside, and of the same family. */
function isInside(cidr: string, except: string): boolean {
  const [outer, inner] = [parsedRange(cidr), parsedRange(except)];
  if (outer === null || inner === null) return (outer === null) === (inner === null);
  const base = parseAddress(inner.split('/')[0] ?? '');
  return base !== null && contains(outer, base) && lengthOf(inner) > lengthOf(outer);
}

/** A selector of pods alone means the policy's own namespace; one of namespaces alone, all of their pods; both, pods in those. */
const networkPeer = v.pipe(
  table({ podSelector: maybeSelector, namespaceSelector: maybeSelector, ipBlock: maybe(ipBlock) }),
  v.check(
    ({ ipBlock: addresses, ...selectors }) =>
      addresses === null || (selectors.podSelector === null && selectors.namespaceSelector === null),
    breaks('peer-of-one-kind'),
  ),
  v.check(
    ({ ipBlock: addresses, ...selectors }) =>
      addresses !== null || selectors.podSelector !== null || selectors.namespaceSelector !== null,
    breaks('peer-missing'),
  ),
  v.transform(({ podSelector, namespaceSelector, ipBlock: addresses }): WrittenPeer => {
    if (addresses !== null) return addresses;
    if (namespaceSelector === null) return { kind: 'own-namespace', pods: podSelector ?? everything };
    return {
      kind: 'pods',
      namespaces: { kind: 'labelled', selector: namespaceSelector },
      pods: podSelector ?? everything,
    };
  }),
);

const networkPeers = v.pipe(
  allOf(networkPeer),
  v.transform((peers) => (peers.length === 0 ? null : peers)),
);
const policyTypes = ['Ingress', 'Egress'] as const;

/** An empty list of peers is as good as none: everybody. */
export const networkPolicy = v.object({
  spec: v.pipe(
    table({
      podSelector: selectorOrAll,
      policyTypes: allOf(v.picklist(policyTypes, oneOfText(policyTypes))),
      ingress: allOf(table({ from: networkPeers, ports: networkPorts })),
      egress: allOf(table({ to: networkPeers, ports: networkPorts })),
    }),
    // Ingress where no types are named; Egress then only if it says something of it (NetworkPolicySpec.policyTypes).
    v.transform(({ podSelector: pods, policyTypes: types, ingress, egress }) => {
      const has = (type: (typeof policyTypes)[number]): boolean =>
        types.length > 0 ? types.includes(type) : type === 'Ingress' || egress.length > 0;
      return {
        pods,
        ingress: has('Ingress') ? ingress.map(({ from, ports }) => ({ peers: from, ports })) : null,
        egress: has('Egress') ? egress.map(({ to, ports }) => ({ peers: to, ports })) : null,
      };
    }),
  ),
});

const namespacedPods = v.pipe(
  v.object({ namespaceSelector: selectorOrAll, podSelector: selectorOrAll }, 'table'),
  v.transform(
    ({ namespaceSelector, podSelector }): PodChoice => ({
      namespaces: { kind: 'labelled', selector: namespaceSelector },
      pods: podSelector,
    }),
  ),
);

const subject = v.pipe(
  v.object({ namespaces: maybeSelector, pods: maybe(namespacedPods) }, 'table'),
  v.check(({ namespaces, pods }) => (namespaces === null) !== (pods === null), breaks('one-subject')),
  v.transform(
    ({ namespaces, pods }): PodChoice =>
      pods ?? { namespaces: { kind: 'labelled', selector: namespaces ?? everything }, pods: everything },
  ),
);

/** Names of domains select nothing here: only who is allowed may be named by one, and that fails closed. */
const tierPeer = v.pipe(
  v.object(
    {
      namespaces: maybeSelector,
      pods: maybe(namespacedPods),
      nodes: maybeSelector,
      networks: v.nullish(v.array(block, 'list'), null),
      domainNames: v.nullish(v.array(v.string('text'), 'list'), null),
    },
    'table',
  ),
  v.check((peer) => Object.values(peer).filter((each) => each !== null).length <= 1, breaks('peer-of-one-kind')),
  v.check((peer) => Object.values(peer).some((each) => each !== null), breaks('peer-missing')),
  v.transform(({ namespaces, pods, nodes, networks }): WrittenPeer => {
    if (pods !== null) return { kind: 'pods', ...pods };
    if (namespaces !== null)
      return { kind: 'pods', namespaces: { kind: 'labelled', selector: namespaces }, pods: everything };
    if (nodes !== null) return { kind: 'nodes', selector: nodes };
    return { kind: 'addresses', prefixes: ipv4(networks ?? []), except: [] };
  }),
);

const tierPeers = v.pipe(v.nullish(v.array(tierPeer, 'list'), []), v.minLength(1, breaks('peer-missing')));
const actions = { Accept: 'accept', Allow: 'accept', Deny: 'deny', Pass: 'pass' } as const satisfies Record<
  string,
  TierAction
>;

function action<const Names extends readonly (keyof typeof actions)[]>(names: Names) {
  return v.pipe(
    v.picklist(names, oneOfText(names)),
    v.transform((name): TierAction => actions[name]),
  );
}

const priority = v.pipe(
  v.number('number'),
  v.check((value) => Number.isInteger(value) && value >= 0 && value <= 1000, breaks('priority')),
);

function adminRules<const Names extends readonly (keyof typeof actions)[]>(names: Names) {
  const fields = { name: text, action: action(names), ports: adminPorts };
  return {
    ingress: v.pipe(
      allOf(v.object({ ...fields, from: tierPeers }, 'table')),
      v.transform((rules) => rules.map(({ from: peers, ...rule }): WrittenRule => ({ ...rule, peers }))),
    ),
    egress: v.pipe(
      allOf(v.object({ ...fields, to: tierPeers }, 'table')),
      v.transform((rules) => rules.map(({ to: peers, ...rule }): WrittenRule => ({ ...rule, peers }))),
    ),
  };
}

/** policy.networking.k8s.io/v1alpha1: the admin tier of what replaced it. */
export const adminPolicy = v.object({
  spec: v.object({ subject, priority, ...adminRules(['Allow', 'Deny', 'Pass']) }, 'table'),
});

/** The baseline tier, of which there is one policy. */
export const baselinePolicy = v.object({
  spec: v.object({ subject, ...adminRules(['Allow', 'Deny']) }, 'table'),
});

const tiers = { Admin: 'admin', Baseline: 'baseline' } as const;
const tierNames = ['Admin', 'Baseline'] as const;
const clusterRule = {
  name: text,
  action: action(['Accept', 'Deny', 'Pass']),
  protocols: clusterProtocols,
};

export const clusterPolicy = v.object({
  spec: v.object(
    {
      tier: v.pipe(
        v.picklist(tierNames, oneOfText(tierNames)),
        v.transform((name) => tiers[name]),
      ),
      priority,
      subject,
      ingress: v.pipe(
        allOf(v.object({ ...clusterRule, from: tierPeers }, 'table')),
        v.transform((rules) =>
          rules.map(({ from: peers, protocols: ports, ...rule }): WrittenRule => ({ ...rule, peers, ports })),
        ),
      ),
      egress: v.pipe(
        allOf(v.object({ ...clusterRule, to: tierPeers }, 'table')),
        v.transform((rules) =>
          rules.map(({ to: peers, protocols: ports, ...rule }): WrittenRule => ({ ...rule, peers, ports })),
        ),
      ),
    },
    'table',
  ),
});

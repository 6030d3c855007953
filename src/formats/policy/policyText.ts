import type { Prefix } from '../../engine/index.ts';
import { lengthOf, overlaps } from '../../engine/index.ts';
import type {
  AllowRule,
  ClusterPolicy,
  LabelSelector,
  NamespaceChoice,
  NetworkPolicy,
  PodChoice,
  PolicyPeer,
  PolicyProtocol,
  PortMatch,
  TierAction,
  TierRule,
} from '../../engine/policy/index.ts';
import { nameLabel, policyProtocols, withoutPrefixes } from '../../engine/policy/index.ts';

/** Policies as people write them for the API, one document each. What nobody can be meant by is left out, for there it would mean everybody. */
export function policyText({
  network,
  tiers,
}: {
  readonly network: readonly NetworkPolicy[];
  readonly tiers: readonly ClusterPolicy[];
}): string {
  // The API knows no policy that speaks of neither direction.
  const speaking = network.filter(({ ingress, egress }) => ingress !== null || egress !== null);
  return [...speaking.map(networkPolicyObject), ...tiers.map(clusterPolicyObject)].map(yamlText).join('---\n');
}

/** Fields without a value are not written. */
function written(fields: Readonly<Record<string, Json | undefined>>): Json {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function networkPolicyObject({ namespace, name, pods, ingress, egress }: NetworkPolicy): Json {
  const types = [...(ingress === null ? [] : ['Ingress']), ...(egress === null ? [] : ['Egress'])];
  const rules = (all: readonly AllowRule[] | null, peers: 'from' | 'to') =>
    all?.flatMap((rule) => allowRule(rule, peers, namespace));
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace },
    spec: written({
      podSelector: selectorObject(pods),
      policyTypes: types,
      ingress: rules(ingress, 'from'),
      egress: rules(egress, 'to'),
    }),
  };
}

function allowRule({ peers, ports }: AllowRule, side: 'from' | 'to', namespace: string): readonly Json[] {
  const named = peers?.flatMap((peer) => networkPeers(peer, namespace));
  if (named?.length === 0 || ports?.length === 0) return [];
  return [written({ [side]: named, ports: ports?.flatMap(networkPorts) })];
}

function networkPeers(peer: PolicyPeer, namespace: string): readonly Json[] {
  switch (peer.kind) {
    case 'addresses':
      return peer.prefixes.flatMap((cidr) => ipBlocks(cidr, peer.except));
    case 'pods': {
      const { namespaces, pods } = peer;
      if (namespaces.kind === 'named' && namespaces.name === namespace) return [{ podSelector: selectorObject(pods) }];
      return [
        written({
          namespaceSelector: selectorObject(namespaceSelector(namespaces)),
          podSelector: pods.length === 0 ? undefined : selectorObject(pods),
        }),
      ];
    }
  }
}

/** An exception must be a part of its range; one that is all of it leaves nobody. */
function ipBlocks(cidr: Prefix, except: readonly Prefix[]): readonly Json[] {
  const inside = except.filter((each) => overlaps(cidr, each));
  if (inside.some((each) => lengthOf(each) <= lengthOf(cidr))) return [];
  return [{ ipBlock: written({ cidr, except: inside.length === 0 ? undefined : inside }) }];
}

function namespaceSelector(choice: NamespaceChoice): LabelSelector {
  return choice.kind === 'named' ? [{ key: nameLabel, operator: 'in', values: [choice.name] }] : choice.selector;
}

const operators = { in: 'In', 'not-in': 'NotIn', exists: 'Exists', 'does-not-exist': 'DoesNotExist' } as const;

function selectorObject(selector: LabelSelector): Json {
  const labels = new Map<string, string>();
  const expressions: Json[] = [];
  for (const each of selector) {
    const [value, ...more] = 'values' in each ? each.values : [];
    if (each.operator === 'in' && value !== undefined && more.length === 0 && !labels.has(each.key))
      labels.set(each.key, value);
    else
      expressions.push(
        written({
          key: each.key,
          operator: operators[each.operator],
          values: 'values' in each ? each.values : undefined,
        }),
      );
  }
  return written({
    matchLabels: labels.size === 0 ? undefined : Object.fromEntries(labels),
    matchExpressions: expressions.length === 0 ? undefined : expressions,
  });
}

const protocolNames = { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP' } as const satisfies Record<PolicyProtocol, string>;

/** A NetworkPolicy means a port by its name of one protocol at a time. */
function networkPorts(match: PortMatch): readonly Json[] {
  switch (match.kind) {
    case 'all':
      return [{ protocol: protocolNames[match.protocol] }];
    case 'named': {
      const protocols = match.protocol === null ? policyProtocols : [match.protocol];
      return protocols.map((each) => ({ protocol: protocolNames[each], port: match.name }));
    }
    case 'range': {
      const { from, to } = match.range;
      return [written({ protocol: protocolNames[match.protocol], port: from, endPort: to === from ? undefined : to })];
    }
  }
}

function clusterPolicyObject({ kind, name, tier, priority, subject, ingress, egress }: ClusterPolicy): Json {
  const rules = (all: readonly TierRule[], side: 'from' | 'to') => {
    const told = all.flatMap((rule) => tierRule(kind, rule, side));
    return told.length === 0 ? undefined : told;
  };
  return {
    apiVersion: `policy.networking.k8s.io/${kind === 'ClusterNetworkPolicy' ? 'v1alpha2' : 'v1alpha1'}`,
    kind,
    metadata: { name },
    spec: written({
      tier: kind === 'ClusterNetworkPolicy' ? (tier === 'admin' ? 'Admin' : 'Baseline') : undefined,
      priority: kind === 'BaselineAdminNetworkPolicy' ? undefined : priority,
      subject: podsObject(subject),
      ingress: rules(ingress, 'from'),
      egress: rules(egress, 'to'),
    }),
  };
}

function podsObject({ namespaces, pods }: PodChoice): Json {
  const selector = selectorObject(namespaceSelector(namespaces));
  return pods.length === 0
    ? { namespaces: selector }
    : { pods: { namespaceSelector: selector, podSelector: selectorObject(pods) } };
}

const actions = { accept: 'Accept', deny: 'Deny', pass: 'Pass' } as const satisfies Record<TierAction, string>;

function tierRule(kind: ClusterPolicy['kind'], { name, action, peers, ports }: TierRule, side: 'from' | 'to') {
  const named = peers.flatMap(tierPeers);
  if (named.length === 0 || ports?.length === 0) return [];
  const isNew = kind === 'ClusterNetworkPolicy';
  return [
    written({
      name: name ?? undefined,
      action: action === 'accept' && !isNew ? 'Allow' : actions[action],
      [side]: named,
      [isNew ? 'protocols' : 'ports']: ports?.map(isNew ? clusterProtocol : adminPort),
    }),
  ];
}

/** As many as the API takes of a peer (network-policy-api, config/crd). */
const mostNetworks = 25;

function tierPeers(peer: PolicyPeer): readonly Json[] {
  if (peer.kind === 'pods') return [podsObject(peer)];
  const networks = [...new Set(peer.prefixes.flatMap((each) => withoutPrefixes(each, peer.except)))];
  const peers = Math.ceil(networks.length / mostNetworks);
  return Array.from({ length: peers }, (_, at) => ({
    networks: networks.slice(at * mostNetworks, (at + 1) * mostNetworks),
  }));
}

const everyPort = { from: 1, to: 65_535 } as const;

function clusterProtocol(match: PortMatch): Json {
  switch (match.kind) {
    case 'named':
      return { destinationNamedPort: match.name };
    case 'all':
    case 'range': {
      // The API has no word for every port of a protocol.
      const { from, to } = match.kind === 'all' ? everyPort : match.range;
      const destinationPort: Json = from === to ? { number: from } : { range: { start: from, end: to } };
      return { [match.protocol]: { destinationPort } };
    }
  }
}

function adminPort(match: PortMatch): Json {
  switch (match.kind) {
    case 'named':
      return { namedPort: match.name };
    case 'all':
    case 'range': {
      const { from, to } = match.kind === 'all' ? everyPort : match.range;
      const protocol = protocolNames[match.protocol];
      return from === to ? { portNumber: { protocol, port: from } } : { portRange: { protocol, start: from, end: to } };
    }
  }
}

/** What a document can hold. */
type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

/** A value as block YAML, as kubectl writes it. */
function yamlText(value: Json): string {
  return block(value, '').replace(/^\n/, '') + (typeof value === 'object' ? '\n' : '');
}

function block(value: Json, indent: string): string {
  if (typeof value !== 'object') return ` ${scalar(value)}`;
  if (isList(value)) {
    if (value.length === 0) return ' []';
    return value.map((each) => `\n${indent}-${inItem(each, `${indent}  `)}`).join('');
  }
  const fields = Object.entries(value);
  if (fields.length === 0) return ' {}';
  return fields
    .map(([key, each]) => `\n${indent}${scalar(key)}:${block(each, isList(each) ? indent : `${indent}  `)}`)
    .join('');
}

/** The first field of an item stands beside its dash. */
function inItem(value: Json, indent: string): string {
  const inner = block(value, indent);
  return inner.startsWith(`\n${indent}`) ? ` ${inner.slice(indent.length + 1)}` : inner;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** What YAML might take for something else is quoted (YAML 1.1, which kubectl reads, has `on` and `1:20` too). */
function scalar(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const isPlain = /^[A-Za-z][\w./-]*$/.test(value) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(value);
  return isPlain || /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(value) ? value : JSON.stringify(value);
}

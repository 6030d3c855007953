import { entriesOf, isTable } from './fieldsOf.ts';
import type { ApiRule, Refusal } from './refusal.ts';
import { againstIpv6, againstLongerThan, fieldOf, itemsOf } from './refusal.ts';

const pods = ['namespaces', 'pods'] as const;
/** Who is no pod; in `standard` channels of the CRDs the last two are not there yet. */
const others = ['networks', 'nodes', 'domainNames'] as const;

/** What CRDs say of policies of tiers. */
interface Dialect {
  /** As many rules, peers and ports they take. */
  readonly most: number;
  readonly accept: string;
  /** Where ports are, and where one by its name is. */
  readonly ports: string;
  readonly namedPort: string;
  /** What must be said of pods. */
  readonly choice: readonly string[];
  readonly egress: readonly string[];
  /** Its `standard` CRDs took more, and many a policy leaves out what is clear without it. */
  readonly isLax: boolean;
}

/** policy.networking.k8s.io/v1alpha2. */
export const clusterRules = rulesOf({
  most: 25,
  accept: 'Accept',
  ports: 'protocols',
  namedPort: 'destinationNamedPort',
  choice: ['podSelector'],
  egress: others,
  isLax: false,
});

const v1alpha1: Dialect = {
  most: 100,
  accept: 'Allow',
  ports: 'ports',
  namedPort: 'namedPort',
  choice: ['namespaceSelector', 'podSelector'],
  egress: others,
  isLax: true,
};
export const adminRules = rulesOf(v1alpha1);
export const baselineRules = rulesOf({ ...v1alpha1, egress: ['networks', 'nodes'] });

function rulesOf(dialect: Dialect): readonly ApiRule[] {
  const { most, accept, choice, egress, isLax: isClear } = dialect;
  return [
    { at: /\.matchLabels$/, against: againstDropped },
    { at: /^spec\.[a-z]+gress(\.#\.(from|to|ports|protocols))?$/, against: againstLongerThan(most) },
    { at: /^spec\.[a-z]+gress\.#\.name$/, against: againstLongerThan(100) },
    { at: /\.#\.(ports|protocols|networks|domainNames)$/, against: againstEmptyList },
    { at: /\.#\.(networks|domainNames)$/, against: againstSameItems },
    { at: /\.#\.(networks|domainNames)$/, against: againstLongerThan(25) },
    { at: /\.networks\.#$/, against: againstIpv6 },
    { at: /\.networks\.#$/, against: againstLooseRanges },
    { at: /\.domainNames\.#$/, against: againstNoDomain },
    {
      at: /^spec\.(subject|[a-z]+gress\.#\.(from|to)\.#)\.pods$/,
      isClear,
      against: (chosen) => againstMissing(chosen, choice),
    },
    { at: /\.protocols\.#\.(tcp|udp|sctp)$/, against: (protocol) => againstMissing(protocol, ['destinationPort']) },
    { at: /\.destinationPort\.range$/, against: againstOnePort },
    { at: /^spec\.ingress\.#\.from\.#$/, against: (peer) => againstOthers(peer, pods) },
    { at: /^spec\.egress\.#\.to\.#$/, against: (peer) => againstOthers(peer, [...pods, ...egress]) },
    { at: /^spec\.egress\.#$/, isClear, against: (rule) => againstNamedPort(rule, dialect) },
    { at: /^spec\.egress\.#$/, against: (rule) => againstDomains(rule, accept) },
  ];
}

/** Of what a CRD describes, a field without a value is dropped: the label would be asked of nobody. */
function againstDropped(labels: unknown): readonly Refusal[] {
  return isTable(labels)
    ? entriesOf(labels).flatMap(([key, value]) =>
        value === null ? [{ code: 'wrong-value', expected: 'label', found: 'null', inside: [key] } as const] : [],
      )
    : [];
}

function againstEmptyList(list: unknown): readonly Refusal[] {
  return Array.isArray(list) && list.length === 0 ? [{ code: 'broken-rule', rule: 'empty' }] : [];
}

/** Lists that are sets (x-kubernetes-list-type). */
function againstSameItems(list: unknown): readonly Refusal[] {
  const items = itemsOf(list);
  const at = items.findIndex((each, index) => items.indexOf(each) < index);
  return at < 0 ? [] : [{ code: 'broken-rule', rule: 'same-item', inside: [at] }];
}

/** `10.0.0.0/08` and `::ffff:10.0.0.0/104`, which a NetworkPolicy may have (isCIDR). */
function againstLooseRanges(range: unknown): readonly Refusal[] {
  const found = String(range);
  return /\/0\d|^::ffff:/i.test(found) ? [{ code: 'wrong-value', expected: 'range', found }] : [];
}

const label = '[a-z0-9]([-a-z0-9_]*[a-z0-9])?';
const domain = new RegExp(`^(\\*\\.)?(${label}\\.)+${label}\\.?$`, 'i');

function againstNoDomain(name: unknown): readonly Refusal[] {
  const found = String(name);
  return domain.test(found) ? [] : [{ code: 'not-allowed', found, allowed: ['kubernetes.io', '*.kubernetes.io'] }];
}

function againstMissing(table: unknown, names: readonly string[]): readonly Refusal[] {
  return names
    .filter((name) => isTable(table) && fieldOf(table, name) === null)
    .map((name) => ({ code: 'broken-rule', rule: 'missing', inside: [name] }));
}

/** One port is a number. */
function againstOnePort(range: unknown): readonly Refusal[] {
  const [start, end] = [fieldOf(range, 'start'), fieldOf(range, 'end')];
  return start === end
    ? [{ code: 'not-allowed', found: `end: ${String(end)}`, allowed: [`number: ${String(end)}`] }]
    : [];
}

/** Whom a direction has no word for. */
function againstOthers(peer: unknown, allowed: readonly string[]): readonly Refusal[] {
  return others
    .filter((name) => fieldOf(peer, name) !== null && !allowed.includes(name))
    .map((name) => ({ code: 'not-allowed', found: name, allowed, inside: [name] }));
}

/** Who is no pod has no port by a name. */
function againstNamedPort(rule: unknown, { ports, namedPort }: Dialect): readonly Refusal[] {
  const peers = itemsOf(fieldOf(rule, 'to'));
  const found = others.find((name) => peers.some((peer) => fieldOf(peer, name) !== null));
  const at = itemsOf(fieldOf(rule, ports)).findIndex((port) => fieldOf(port, namedPort) !== null);
  return found === undefined || at < 0
    ? []
    : [{ code: 'not-allowed', found, allowed: pods, inside: [ports, at, namedPort] }];
}

/** Names of domains are for those who are accepted: to refuse nobody by one would let them pass (ClusterNetworkPolicyEgressPeer). */
function againstDomains(rule: unknown, accept: string): readonly Refusal[] {
  const found = String(fieldOf(rule, 'action'));
  const at = itemsOf(fieldOf(rule, 'to')).findIndex((peer) => fieldOf(peer, 'domainNames') !== null);
  return at < 0 || found === accept
    ? []
    : [{ code: 'not-allowed', found, allowed: [accept], inside: ['to', at, 'domainNames'] }];
}

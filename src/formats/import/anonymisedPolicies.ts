import type { Prefix, Scenario } from '../../engine/index.ts';
import type {
  AllowRule,
  LabelSelector,
  Labels,
  Namespace,
  NamespaceChoice,
  NetworkPolicy,
  PodChoice,
  PolicyPeer,
  PortMatch,
  TierRule,
} from '../../engine/policy/index.ts';
import { nameLabel } from '../../engine/policy/index.ts';

type Cluster = Scenario['clusters'][number];
type ClusterPolicies = NonNullable<Cluster['policies']>;

type LabelledPod = Pick<Cluster['nodes'][number]['pods'][number], 'namespace' | 'labels' | 'ports'>;

/** Names and labels by which policies tell pods apart, under other names: whatever was the same still is. */
interface PolicyNames {
  readonly pod: (pod: LabelledPod) => LabelledPod;
  readonly namespace: (namespace: Namespace) => Namespace;
  readonly policies: (policies: ClusterPolicies) => ClusterPolicies;
}

/** Where a pod is that says no namespace. */
const usualNamespace = 'default';

/** One renaming for a whole scenario; `within` makes the substitutes of prefixes. */
export function policyNames({ clusters }: Scenario, within: (range: Prefix) => Prefix): PolicyNames {
  const [spaces, keys, values, ports] = [numbered('namespace'), numbered('key'), numbered('value'), numbered('port')];
  const titles = numbered('policy');
  const tierTitles = inOrder(
    'tier',
    clusters.flatMap(({ policies }) => policies?.tiers.map(({ name }) => name) ?? []),
  );
  const space = (name: string): string => (name === usualNamespace ? name : spaces(name));
  const keyOf = (key: string): string => (key === nameLabel ? key : keys(key));
  const valueOf = (key: string, value: string): string => (key === nameLabel ? space(value) : values(value));
  const labels = (of: Labels): Labels =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [keyOf(key), valueOf(key, value)]));
  const selector = (of: LabelSelector): LabelSelector =>
    of.map((each) =>
      'values' in each
        ? { ...each, key: keyOf(each.key), values: each.values.map((value) => valueOf(each.key, value)) }
        : { ...each, key: keyOf(each.key) },
    );
  const choice = (of: NamespaceChoice): NamespaceChoice =>
    of.kind === 'named' ? { ...of, name: space(of.name) } : { ...of, selector: selector(of.selector) };
  const pods = <Choice extends PodChoice>(of: Choice): Choice => ({
    ...of,
    namespaces: choice(of.namespaces),
    pods: selector(of.pods),
  });
  const peer = (of: PolicyPeer): PolicyPeer =>
    of.kind === 'pods' ? pods(of) : { ...of, prefixes: of.prefixes.map(within), except: of.except.map(within) };
  const port = (of: PortMatch): PortMatch => (of.kind === 'named' ? { ...of, name: ports(of.name) } : of);
  const allow = (of: AllowRule): AllowRule => ({
    peers: of.peers?.map(peer) ?? null,
    ports: of.ports?.map(port) ?? null,
  });
  const tier = (of: TierRule): TierRule => ({
    ...of,
    name: of.name === null ? null : titles(of.name),
    peers: of.peers.map(peer),
    ports: of.ports?.map(port) ?? null,
  });
  const network = (of: NetworkPolicy): NetworkPolicy => ({
    namespace: space(of.namespace),
    name: titles(of.name),
    pods: selector(of.pods),
    ingress: of.ingress?.map(allow) ?? null,
    egress: of.egress?.map(allow) ?? null,
  });
  return {
    pod: (of) => ({
      ...(of.namespace === undefined ? {} : { namespace: space(of.namespace) }),
      ...(of.labels === undefined ? {} : { labels: labels(of.labels) }),
      ...(of.ports === undefined ? {} : { ports: of.ports.map((each) => ({ ...each, name: ports(each.name) })) }),
    }),
    namespace: (of) => ({ name: space(of.name), labels: labels(of.labels) }),
    policies: ({ enforced, network: own, tiers }) => ({
      enforced,
      network: own.map(network),
      tiers: tiers.map((each) => ({
        ...each,
        name: tierTitles(each.name),
        subject: pods(each.subject),
        ingress: each.ingress.map(tier),
        egress: each.egress.map(tier),
      })),
    }),
  };
}

/** Names that come in the order in which the originals come, for of equal priorities the name decides. */
function inOrder(role: string, originals: readonly string[]): (original: string) => string {
  const sorted = [...new Set(originals)].toSorted((a, b) => (a < b ? -1 : 1));
  const digits = String(sorted.length).length;
  return (original) => `${role}-${String(sorted.indexOf(original) + 1).padStart(digits, '0')}`;
}

/** The same name for the same original, by the order in which they come. */
function numbered(role: string): (original: string) => string {
  const known = new Map<string, string>();
  return (original) => {
    const made = known.get(original) ?? `${role}-${known.size + 1}`;
    known.set(original, made);
    return made;
  };
}

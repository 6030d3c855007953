import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { prefix } from '../net/prefix.ts';
import { compile } from '../compile.ts';
import type { ModelId } from '../models/index.ts';
import type { Cluster } from '../scenario.ts';
import { deviceId } from '../topology/ids.ts';
import type { AllowRule, NetworkPolicy, PodChoice, PolicyPeer } from './policy.ts';
import type { LabelSelector } from './selector.ts';
import { webService } from '../../testing/webService.ts';

const is = (key: string, value: string): LabelSelector => [{ key, operator: 'in', values: [value] }];
const block = (text: string, ...except: readonly string[]): PolicyPeer => ({
  kind: 'addresses',
  prefixes: [prefix(text)],
  except: except.map(prefix),
});
const own = (pods: LabelSelector): PolicyPeer => ({
  kind: 'pods',
  namespaces: { kind: 'named', name: 'default' },
  pods,
});
const from = (...peers: readonly PolicyPeer[]): AllowRule => ({ peers, ports: null });
const http: AllowRule = { peers: null, ports: [{ kind: 'named', name: 'http', protocol: null }] };

const web = webService();

interface Circumstances {
  readonly model?: ModelId;
  /** What joins cluster 1, whatever joins the other. */
  readonly theirs?: ModelId;
  readonly subject?: PodChoice;
}

/** What is said of a policy of cluster 2, in which Pod-G alone is of app web, and node-4 has a pod with its own network. */
function told(more: Partial<NetworkPolicy>, { model = 'flat', subject, theirs }: Circumstances = {}) {
  const policy = { namespace: 'default', name: 'p', pods: is('app', 'web'), ingress: null, egress: null, ...more };
  const guarded = (cluster: Cluster): Cluster => ({
    ...cluster,
    services: [web],
    namespaces: [{ name: 'shop', labels: { team: 'web' } }],
    nodes: cluster.nodes.map((node, at) => ({
      ...node,
      pods: [
        ...node.pods.map((pod) => (pod.id === 'cluster-2/pod-g' ? { ...pod, labels: { app: 'web' } } : pod)),
        ...(at === 0
          ? []
          : [{ id: deviceId('cluster-2/agent'), name: 'agent', labels: { app: 'agent' }, hostNetwork: true }]),
      ],
    })),
    policies: {
      enforced: 'forward',
      network: subject === undefined ? [policy] : [],
      tiers:
        subject === undefined
          ? []
          : [{ kind: 'ClusterNetworkPolicy', name: 't', tier: 'admin', priority: 1, subject, ingress: [], egress: [] }],
    },
  });
  const [one, two] = twoClusters.clusters;
  if (one === undefined || two === undefined) throw new Error('two-clusters has two clusters');
  const { warnings } = compile(
    { ...twoClusters, clusters: [theirs === undefined ? one : { ...one, model: theirs }, guarded(two)] },
    model,
    {},
  );
  return warnings.flatMap((each) =>
    each.kind === 'not-in-force' && each.where.startsWith('clusters[1].policies')
      ? [[each.where.slice(21), each.reason.because]]
      : [],
  );
}

describe('a policy', () => {
  test('that is about somebody, and means somebody, is warned of by nobody', () => {
    expect(told({ ingress: [from(own([]), block('10.4.0.0/16'))], egress: [from(block('0.0.0.0/0'))] })).toEqual([]);
  });

  test('about nobody is', () => {
    expect(told({ pods: is('app', 'none') })).toEqual([['network[0]', 'selects-nobody']]);
    expect(told({ namespace: 'shop' })).toEqual([['network[0]', 'selects-nobody']]);
    const subject = { namespaces: { kind: 'labelled', selector: is('team', 'web') }, pods: [] } as const;
    expect(told({}, { subject })).toEqual([['tiers[0]', 'selects-nobody']]);
  });

  test('about pods with their node’s network is too: they are no subjects', () => {
    expect(told({ pods: is('app', 'agent') })).toEqual([['network[0]', 'selects-host-network']]);
  });
});

const team = (value: string): PolicyPeer => ({
  kind: 'pods',
  namespaces: { kind: 'labelled', selector: is('team', value) },
  pods: [],
});

describe('a selector', () => {
  test('of namespaces that there are not, or that have no pods', () => {
    expect(told({ ingress: [from(own([]), team('db'))] })).toEqual([
      ['network[0].ingress[0].peers[1]', 'no-namespace'],
    ]);
    expect(told({ egress: [from(team('web'))] })).toEqual([['network[0].egress[0].peers[0]', 'no-namespace']]);
  });

  test('of labels that no pod there has, or only one with its node’s network', () => {
    expect(told({ ingress: [from(own(is('app', 'db')))] })).toEqual([['network[0].ingress[0].peers[0]', 'no-pod']]);
    expect(told({ ingress: [from(own(is('app', 'agent')))] })).toEqual([
      ['network[0].ingress[0].peers[0]', 'means-host-network'],
    ]);
  });
});

describe('an ipBlock', () => {
  const at = 'network[0].ingress[0].peers[0]';

  test('in which nobody has an address', () => {
    expect(told({ ingress: [from(block('10.99.0.0/16'))] })).toEqual([[at, 'nobody-has']]);
    expect(told({ ingress: [from(block('10.8.1.2/32', '10.8.1.2/32'))] }).map(([, because]) => because)).toContain(
      'nobody-has',
    );
  });

  test('of another cluster’s pods means them where they come as themselves, and nobody where they are translated', () => {
    const theirs = { ingress: [from(block('10.4.0.0/16'))] };
    expect(told(theirs)).toEqual([]);
    // In island both have addresses there, and its own are meant.
    expect(told(theirs, { model: 'island' })).toEqual([]);
    expect(told(theirs, { theirs: 'island' })).toEqual([[at, 'arrives-as']]);
  });

  test('of a gateway means whoever comes by it', () => {
    expect(told({ ingress: [from(block('192.168.102.0/30'))] }, { model: 'island' })).toEqual([]);
  });

  test('of Services is asked too late for what is sent', () => {
    expect(told({ egress: [from(block('10.96.0.0/16'))] })).toEqual([
      ['network[0].egress[0].peers[0]', 'service-address'],
    ]);
  });

  test('with an exception that is no part of it', () => {
    expect(told({ ingress: [from(block('10.4.0.0/16', '10.9.0.0/24'))] })).toEqual([[at, 'except-outside']]);
    expect(told({ ingress: [from(block('10.4.0.0/16', '10.4.1.0/24'))] })).toEqual([]);
  });
});

test('a port by a name that nobody’s port has', () => {
  expect(told({ ingress: [http] })).toEqual([['network[0].ingress[0].ports[0]', 'no-named-port']]);
});

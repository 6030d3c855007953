import { describe, expect, test } from 'vitest';
import { complaint, folder, networkPolicy, tierPolicy } from '../testing/policyFolder.ts';
import { words } from '../testing/typed.ts';
import { policyCommand } from './policyCommand.ts';

const ingress = (rule: string): string => networkPolicy(`ingress: [${rule}]`);
const cluster = (spec: string): string =>
  tierPolicy('ClusterNetworkPolicy', 'v1alpha2', `tier: Admin, priority: 1, ${spec}`);
const admin = (spec: string): string => tierPolicy('AdminNetworkPolicy', 'v1alpha1', `priority: 1, ${spec}`);
const everybody = '{namespaces: {}}';
const toNetworks = (more: string): string => cluster(`egress: [{action: Deny, to: [{networks: ${more}}]}]`);
const protocols = (more: string): string => cluster(`egress: [{action: Deny, to: [${everybody}], protocols: ${more}}]`);
const many = (count: number, each: string): string => `[${Array.from({ length: count }, () => each).join(', ')}]`;

const blocks = (count: number): string => `[${Array.from({ length: count }, (_, at) => `10.${at}.0.0/16`).join(', ')}]`;

describe('what the API would not take is one line that says what and where', () => {
  test.each([
    [
      'a protocol without ports',
      protocols('[{tcp: {}}]'),
      'spec.egress[0].protocols[0].tcp.destinationPort (all.yaml:6): this must be there',
    ],
    ['no protocols', protocols('[]'), 'spec.egress[0].protocols (all.yaml:6): this must not be empty'],
    ['no networks', toNetworks('[]'), 'spec.egress[0].to[0].networks (all.yaml:6): this must not be empty'],
    ['networks twice', toNetworks('[10.0.0.0/8, 10.0.0.0/8]'), 'networks[1] (all.yaml:6): this is here twice'],
    ['a length with a zero', toNetworks('[10.0.0.0/08]'), 'networks[0] (all.yaml:6): “10.0.0.0/08” is not a range'],
    ['IPv4 in IPv6', toNetworks('["::ffff:10.0.0.0/104"]'), '“::ffff:10.0.0.0/104” is not a range'],
    [
      'a label without a value, which CRDs drop',
      cluster('egress: [{action: Deny, to: [{namespaces: {matchLabels: {app: }}}]}]'),
      'namespaces.matchLabels.app (all.yaml:6): “null” is not a label',
    ],
    [
      'a list for a selector',
      ingress('{from: [{podSelector: []}]}'),
      'spec.ingress[0].from[0].podSelector (all.yaml:6): “[]” is not a table of fields',
    ],
    [
      'a list for labels',
      ingress('{from: [{podSelector: {matchLabels: []}}]}'),
      'matchLabels (all.yaml:6): “[]” is not',
    ],
    ['a list for a rule', ingress('[]'), 'spec.ingress[0] (all.yaml:6): “[]” is not a table of fields'],
    ['IPv6 that is none', toNetworks('["fd00:::/8"]'), '“fd00:::/8” is not a range'],
    [
      'too many networks',
      toNetworks(blocks(26)),
      'networks (all.yaml:6): “length 26” is not allowed; allowed are length ≤ 25',
    ],
    [
      'a range of one port',
      protocols('[{tcp: {destinationPort: {range: {start: 80, end: 80}}}}]'),
      'destinationPort.range (all.yaml:6): “end: 80” is not allowed; allowed are number: 80',
    ],
    [
      'a range that runs backwards',
      protocols('[{tcp: {destinationPort: {range: {start: 81, end: 80}}}}]'),
      'destinationPort.range (all.yaml:6): the last port comes before the first',
    ],
    [
      'a port by its name where nobody has names',
      cluster(
        `egress: [{action: Deny, to: [${everybody}, {networks: [10.0.0.0/8]}], protocols: [{destinationNamedPort: http}]}]`,
      ),
      'protocols[0].destinationNamedPort (all.yaml:6): “networks” is not allowed; allowed are namespaces, pods',
    ],
    [
      'nodes that come in',
      cluster('ingress: [{action: Deny, from: [{nodes: {}}]}]'),
      'spec.ingress[0].from[0].nodes (all.yaml:6): “nodes” is not allowed; allowed are namespaces, pods',
    ],
    [
      'networks that come in, of the older kind',
      admin('ingress: [{action: Deny, from: [{networks: [10.0.0.0/8]}]}]'),
      'spec.ingress[0].from[0].networks (all.yaml:6): “networks” is not allowed; allowed are namespaces, pods',
    ],
    [
      'domains that are refused',
      cluster('egress: [{action: Deny, to: [{domainNames: [example.org]}]}]'),
      'to[0].domainNames (all.yaml:6): “Deny” is not allowed; allowed are Accept',
    ],
    [
      'a domain that is none',
      cluster('egress: [{action: Accept, to: [{domainNames: [localhost]}]}]'),
      'domainNames[0] (all.yaml:6): “localhost” is not allowed; allowed are kubernetes.io, *.kubernetes.io',
    ],
    [
      'domains of the baseline of before',
      tierPolicy(
        'BaselineAdminNetworkPolicy',
        'v1alpha1',
        'egress: [{action: Allow, to: [{domainNames: [example.org]}]}]',
        'default',
      ),
      '“domainNames” is not allowed; allowed are namespaces, pods, networks, nodes',
    ],
    [
      'pods of which nothing is said',
      cluster('egress: [{action: Deny, to: [{pods: {namespaceSelector: {}}}]}]'),
      'to[0].pods.podSelector (all.yaml:6): this must be there',
    ],
    [
      'too many rules',
      cluster(`egress: ${many(26, `{action: Deny, to: [${everybody}]}`)}`),
      'spec.egress (all.yaml:6): “length 26” is not allowed; allowed are length ≤ 25',
    ],
    [
      'too many rules of the older kind',
      admin(`egress: ${many(101, `{action: Deny, to: [${everybody}]}`)}`),
      'spec.egress (all.yaml:6): “length 101” is not allowed; allowed are length ≤ 100',
    ],
    [
      'too long a name of a rule',
      cluster(`egress: [{name: ${'a'.repeat(101)}, action: Deny, to: [${everybody}]}]`),
      'spec.egress[0].name (all.yaml:6): “length 101” is not allowed; allowed are length ≤ 100',
    ],
    [
      'a label that is none',
      ingress('{from: [{podSelector: {matchLabels: {app: "a b"}}}]}'),
      'podSelector.matchLabels.app (all.yaml:6): “a b” is not a label',
    ],
    [
      'a key that is none',
      ingress('{from: [{podSelector: {matchExpressions: [{key: a/b/c, operator: Exists}]}}]}'),
      'matchExpressions[0].key (all.yaml:6): “a/b/c” is not a label',
    ],
    [
      'a value that is none',
      cluster(
        'egress: [{action: Deny, to: [{namespaces: {matchExpressions: [{key: a, operator: In, values: ["-"]}]}}]}]',
      ),
      'namespaces.matchExpressions[0].values[0] (all.yaml:6): “-” is not a label',
    ],
    [
      'too many types',
      networkPolicy('policyTypes: [Ingress, Egress, Ingress]'),
      'spec.policyTypes (all.yaml:6): “length 3”',
    ],
    [
      'two dashes in a port’s name',
      ingress('{ports: [{port: a--b}]}'),
      'ports[0].port (all.yaml:6): a port’s name has',
    ],
    [
      'a peer of a dash alone',
      ingress('{from: [null]}'),
      'spec.ingress[0].from[0] (all.yaml:6): a peer must say who it is',
    ],
    [
      'an exception of IPv6 outside',
      ingress('{from: [{ipBlock: {cidr: "fd00::/16", except: ["fd01::/32"]}}]}'),
      'ipBlock.except (all.yaml:6): each exception must lie inside',
    ],
  ])('%s', (_name, text, told) => {
    expect(complaint(text)).toContain(told);
    expect(complaint(text)).toMatch(/^DIR: [^\n]+$/);
  });

  test('everything of a policy is told at once', () => {
    expect(complaint(toNetworks('[10.0.0.0/8, 10.0.0.0/8, "fd00:::/8"]'))).toContain('(and 1 more problem)');
  });
});

describe('what the API takes is read', () => {
  test.each([
    ['host bits', ingress('{from: [{ipBlock: {cidr: 10.0.0.1/8, except: [10.1.0.1/16]}}]}')],
    ['a type twice', networkPolicy('policyTypes: [Ingress, Ingress]')],
    [
      'labels with a domain, without a value and with capitals',
      ingress('{from: [{podSelector: {matchLabels: {a.b/C_d: "", e: F.g-1}}}]}'),
    ],
    [
      'names of domains of every form',
      cluster('egress: [{action: Accept, to: [{domainNames: ["*.a.org", b_c.org., A.org]}]}]'),
    ],
    ['25 rules', cluster(`egress: ${many(25, `{action: Deny, to: [${everybody}]}`)}`)],
    [
      'IPv6',
      ingress(
        '{from: [{ipBlock: {cidr: "fd00::/8", except: ["fd01::/16"]}}, {ipBlock: {cidr: "::ffff:10.0.0.0/104"}}]}',
      ),
    ],
    ['a label without a value', ingress('{from: [{podSelector: {matchLabels: {app: }}}]}')],
    ['a last port that is the first', ingress('{ports: [{port: 80, endPort: 80}]}')],
  ])('%s', (_name, text) => {
    expect(complaint(text)).toBe('none');
  });
});

/** What is told beside the answer. */
function notes(text: string): readonly string[] {
  const answer = policyCommand(words, [folder({ 'all.yaml': text })]);
  if (!answer.ok) throw new Error(answer.error);
  return 'notes' in answer ? answer.notes : [];
}

describe('what the API would not take and is clear all the same is read, and told', () => {
  test.each([
    ['a name', networkPolicy('', 'only_web'), '“only_web” is not a name'],
    [
      'a label of an object',
      '---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {a: b/c}}\n',
      'metadata.labels.a (all.yaml:4): “b/c” is not a label',
    ],
    [
      'pods of the older kind of which one selector is left out',
      admin('ingress: [{action: Deny, from: [{pods: {podSelector: {}}}]}]'),
      'from[0].pods.namespaceSelector (all.yaml:6): this must be there',
    ],
    [
      'ports of the older kind by name, beside networks',
      admin('egress: [{action: Deny, to: [{networks: [10.0.0.0/8]}], ports: [{namedPort: http}]}]'),
      'ports[0].namedPort (all.yaml:6): “networks” is not allowed; allowed are namespaces, pods',
    ],
  ])('%s', (_name, text, told) => {
    expect(notes(text)).toEqual([expect.stringContaining(told)]);
    expect(notes(text)[0]).toContain('the API would refuse this, which is read all the same');
  });
});

const deciding = (action: string, peer: string): string =>
  `tier: Admin, priority: 3, ingress: [{action: ${action}, from: [${peer}]}]`;
const both = (one: string, two: string): string =>
  tierPolicy('ClusterNetworkPolicy', 'v1alpha2', one, 'one') +
  tierPolicy('ClusterNetworkPolicy', 'v1alpha2', two, 'two');
const inNamespace = (name: string): string => `{namespaces: {matchLabels: {kubernetes.io/metadata.name: ${name}}}}`;

describe('two policies of one tier and priority', () => {
  test('that decide differently are told: the API leaves open which of them counts', () => {
    expect(notes(both(deciding('Deny', everybody), deciding('Accept', inNamespace('bank'))))).toEqual([
      'ClusterNetworkPolicy/two spec.priority (all.yaml:12): ClusterNetworkPolicy/one has the same tier and priority and decides otherwise; the API leaves open which of them counts',
    ]);
  });

  test.each([
    ['do the same', both(deciding('Deny', everybody), deciding('Deny', inNamespace('bank')))],
    ['are about others', both(deciding('Deny', inNamespace('shop')), deciding('Accept', inNamespace('bank')))],
    ['are of different priorities', both(deciding('Deny', everybody), deciding('Accept', everybody).replace('3', '4'))],
  ])('that %s are not', (_name, text) => {
    expect(notes(text)).toEqual([]);
  });
});

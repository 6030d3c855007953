import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { complaint, folder, networkPolicy, tierPolicy } from '../testing/policyFolder.ts';
import { words } from '../testing/typed.ts';
import { policyCommand } from './policyCommand.ts';

const ingress = (rule: string): string => networkPolicy(`ingress: [${rule}]`);
const admin = (spec: string): string => tierPolicy('ClusterNetworkPolicy', 'v1alpha2', spec);

describe('what cannot be read is one line that names object and field', () => {
  const rest = 'tier: Admin, priority: 1';
  test.each([
    [
      'operator: Maybe',
      ingress('{from: [{podSelector: {matchExpressions: [{key: a, operator: Maybe}]}}]}'),
      'NetworkPolicy/shop/rule spec.ingress[0].from[0].podSelector.matchExpressions[0].operator (all.yaml:6): “Maybe” is not allowed; allowed are In, NotIn, Exists, DoesNotExist',
    ],
    [
      'In without values',
      ingress('{from: [{podSelector: {matchExpressions: [{key: a, operator: In}]}}]}'),
      'matchExpressions[0] (all.yaml:6): In and NotIn need values',
    ],
    [
      'Exists with values',
      ingress('{from: [{podSelector: {matchExpressions: [{key: a, operator: Exists, values: [b]}]}}]}'),
      'Exists and DoesNotExist take no values',
    ],
    [
      'a label that is no text',
      ingress('{from: [{podSelector: {matchLabels: {a: true}}}]}'),
      'podSelector.matchLabels.a (all.yaml:6): “true” is not text',
    ],
    [
      'a range that is none',
      ingress('{from: [{ipBlock: {cidr: 10.0.0.0/33}}]}'),
      'ipBlock.cidr (all.yaml:6): “10.0.0.0/33” is not a range',
    ],
    [
      'an exception outside',
      ingress('{from: [{ipBlock: {cidr: 10.0.0.0/16, except: [10.1.0.0/24]}}]}'),
      'ipBlock.except (all.yaml:6): each exception must lie inside',
    ],
    [
      'an exception as large',
      ingress('{from: [{ipBlock: {cidr: 10.0.0.0/16, except: [10.0.0.0/16]}}]}'),
      'each exception must lie inside',
    ],
    [
      'a peer of two kinds',
      ingress('{from: [{podSelector: {}, ipBlock: {cidr: 10.0.0.0/16}}]}'),
      'from[0] (all.yaml:6): a peer must be of one kind',
    ],
    ['a peer that says nothing', ingress('{from: [{}]}'), 'from[0] (all.yaml:6): a peer must say who it is'],
    [
      'an end before the port',
      ingress('{ports: [{port: 9, endPort: 8}]}'),
      'ports[0].endPort (all.yaml:6): the last port comes before the first',
    ],
    ['an end alone', ingress('{ports: [{endPort: 8}]}'), 'a last port needs a first one'],
    ['an end of a name', ingress('{ports: [{port: http, endPort: 8}]}'), 'a last port needs a first one'],
    ['a port beyond', ingress('{ports: [{port: 70000}]}'), 'ports[0].port (all.yaml:6): a port must be a whole number'],
    [
      'a number in quotation marks',
      ingress('{ports: [{port: "80"}]}'),
      'ports[0].port (all.yaml:6): a port’s name has',
    ],
    ['a protocol', ingress('{ports: [{protocol: ICMP}]}'), '“ICMP” is not allowed; allowed are TCP, UDP, SCTP'],
    ['a type', networkPolicy('policyTypes: [Both]'), 'spec.policyTypes[0] (all.yaml:6): “Both” is not allowed'],
    [
      'a tier',
      admin('tier: Middle, priority: 1'),
      'spec.tier (all.yaml:6): “Middle” is not allowed; allowed are Admin, Baseline',
    ],
    ['a priority', admin('tier: Admin, priority: 1001'), 'spec.priority (all.yaml:6): a priority must be'],
    [
      'an action',
      admin(`${rest}, ingress: [{action: Allow, from: [{namespaces: {}}]}]`),
      '“Allow” is not allowed; allowed are Accept, Deny, Pass',
    ],
    [
      'nobody',
      admin(`${rest}, ingress: [{action: Deny, from: []}]`),
      'ingress[0].from (all.yaml:6): a peer must say who it is',
    ],
    [
      'two kinds of port',
      admin(`${rest}, ingress: [{action: Deny, from: [{namespaces: {}}], protocols: [{tcp: {}, udp: {}}]}]`),
      'protocols[0] (all.yaml:6): this must say exactly one',
    ],
    [
      'no subject',
      '---\napiVersion: policy.networking.k8s.io/v1alpha2\nkind: ClusterNetworkPolicy\nmetadata: {name: a}\nspec: {tier: Admin, priority: 1, subject: {}}\n',
      'spec.subject (all.yaml:5): a subject must be either',
    ],
    [
      'a baseline by another name',
      tierPolicy('BaselineAdminNetworkPolicy', 'v1alpha1', ''),
      'metadata.name (all.yaml:5): there is one BaselineAdminNetworkPolicy',
    ],
    [
      'two that differ',
      networkPolicy('ingress: []') + networkPolicy('egress: []'),
      'NetworkPolicy/shop/rule metadata.name (all.yaml:11): there is another',
    ],
    ['no name', '---\napiVersion: v1\nkind: Pod\nmetadata: {}\n', 'Pod metadata.name (all.yaml:4): this must be there'],
  ])('%s', (_name, text, told) => {
    expect(complaint(text)).toContain(told);
    expect(complaint(text)).toMatch(/^DIR: [^\n]+$/);
  });

  test('arguments too', () => {
    const root = folder({});
    expect(policyCommand(words, [])).toMatchObject({ ok: false, error: expect.stringContaining('DIR') as unknown });
    expect(policyCommand(words, [root, '--host-network', 'x'])).toMatchObject({ ok: false });
    expect(policyCommand(words, [join(root, 'none')])).toMatchObject({
      ok: false,
      error: `DIR: ${join(root, 'none')}: this cannot be opened (ENOENT)`,
    });
  });
});

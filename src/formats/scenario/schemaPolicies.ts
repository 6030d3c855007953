import * as v from 'valibot';
import { named } from '../named.ts';
import { limits } from './limits.ts';
import { holding, line, listWithin, oneWordOf, ipPrefix, strict, wholeNumber } from './vocabulary.ts';

const name = line(limits.longName);
const value = line({ minimum: 0, maximum: limits.label });
const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(v.nullable(schema), null);

const requirement = v.variant(
  'operator',
  [
    strict({ key: name, operator: oneWordOf(['in', 'not-in']), values: listWithin(value, limits.labelValues) }),
    strict({ key: name, operator: oneWordOf(['exists', 'does-not-exist']) }),
  ],
  'in not-in exists does-not-exist',
);
const selector = listWithin(requirement, limits.requirements);
const namespaceChoice = v.variant(
  'kind',
  [strict({ kind: v.literal('named', 'named'), name }), strict({ kind: v.literal('labelled', 'labelled'), selector })],
  'named labelled',
);
const choice = { namespaces: namespaceChoice, pods: selector };

const prefixes = listWithin(ipPrefix, limits.policyPrefixes);
const peer = v.variant(
  'kind',
  [
    strict({ kind: v.literal('pods', 'pods'), ...choice }),
    strict({ kind: v.literal('addresses', 'addresses'), prefixes, except: v.exactOptional(prefixes, []) }),
  ],
  'pods addresses',
);
const peers = listWithin(peer, limits.peers);

const protocol = oneWordOf(['tcp', 'udp', 'sctp']);
const range = strict({ from: wholeNumber(limits.port), to: wholeNumber(limits.port) });
const ports = listWithin(
  v.variant(
    'kind',
    [
      strict({ kind: v.literal('all', 'all'), protocol }),
      strict({ kind: v.literal('named', 'named'), name, protocol: v.nullable(protocol) }),
      strict({
        kind: v.literal('range', 'range'),
        protocol,
        range: v.pipe(
          range,
          holding(
            ({ from, to }: v.InferOutput<typeof range>) => from <= to,
            (input) => ({ code: 'not-allowed', value: JSON.stringify(input), allowed: ['from ≤ to'] }),
          ),
        ),
      }),
    ],
    'all range named',
  ),
  limits.policyPorts,
);

const allowing = orNull(listWithin(strict({ peers: orNull(peers), ports: orNull(ports) }), limits.policyRules));
const tierRules = v.exactOptional(
  listWithin(
    strict({ name: orNull(name), action: oneWordOf(['accept', 'deny', 'pass']), peers, ports: orNull(ports) }),
    limits.policyRules,
  ),
  [],
);

/** Ports of a pod that have a name. */
export const namedPortsV3 = listWithin(
  strict({ name, protocol: v.exactOptional(protocol, 'tcp'), port: wholeNumber(limits.port) }),
  limits.namedPorts,
);

/** Labels of namespaces. */
export const namespaceV3 = strict({ name, labels: v.exactOptional(named(v.string()), {}) });
export const namespacesV3 = listWithin(namespaceV3, limits.namespaces);

export const networkPolicyV3 = strict({
  namespace: v.exactOptional(name, 'default'),
  name,
  pods: v.exactOptional(selector, []),
  ingress: allowing,
  egress: allowing,
});

export const tierPolicyV3 = strict({
  kind: v.exactOptional(
    oneWordOf(['ClusterNetworkPolicy', 'AdminNetworkPolicy', 'BaselineAdminNetworkPolicy']),
    'ClusterNetworkPolicy',
  ),
  name,
  tier: oneWordOf(['admin', 'baseline']),
  priority: wholeNumber(limits.priority),
  subject: strict(choice),
  ingress: tierRules,
  egress: tierRules,
});

/** Of `ClusterV3.policies`: what the engine asks, in its own words. */
export const policiesV3 = strict({
  enforced: v.exactOptional(oneWordOf(['forward', 'port']), 'forward'),
  network: v.exactOptional(listWithin(networkPolicyV3, limits.policies), []),
  tiers: v.exactOptional(listWithin(tierPolicyV3, limits.policies), []),
});

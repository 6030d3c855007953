import type { NotInForce, Warning } from '../../engine/index.ts';
import { address, assumptions, clusterId, deviceId, prefix } from '../../engine/index.ts';
import type { Flaw, LinkNotice, LinkProblem, Problem, Shape } from '../../formats/index.ts';
import type { Words } from '../../i18n/index.ts';
import type { OfEach, Samples } from './samples.ts';
import { allOf, eachOf, it, keysOf, lists, pairs } from './samples.ts';

const at = deviceId('1/2');
const range = prefix('10.0.0.0/8');

const shapes = keysOf<Shape>({
  text: 0,
  number: 0,
  'whole-number': 0,
  fraction: 0,
  list: 0,
  object: 0,
  'yes-or-no': 0,
  nothing: 0,
});

const flaws: OfEach<Flaw, 'code'> = {
  'too-large': [{ code: 'too-large', size: 3, limit: 2 }],
  'not-json': [{ code: 'not-json' }],
  'newer-version': [{ code: 'newer-version', found: 3, known: 2 }],
  'unknown-version': [{ code: 'unknown-version', found: it, known: 2 }],
  'wrong-type': pairs(shapes, shapes).map(([expected, found]) => ({ code: 'wrong-type', expected, found })),
  'missing-field': [{ code: 'missing-field', field: it }],
  'unknown-field': lists.map((allowed) => ({ code: 'unknown-field', field: it, allowed })),
  'not-allowed': lists.map((allowed) => ({ code: 'not-allowed', value: it, allowed })),
  'out-of-range': [{ code: 'out-of-range', value: 3, minimum: 1, maximum: 2 }],
  'wrong-count': [0, 1, 2].map((count) => ({ code: 'wrong-count', count, minimum: 1, maximum: 2 })),
  'too-many-nodes': [{ code: 'too-many-nodes', count: 3, limit: 2 }],
  'too-many-pods': [{ code: 'too-many-pods', count: 3, limit: 2 }],
  'bad-id': [{ code: 'bad-id', value: it, maximum: 63 }],
  'reserved-id': lists.map((reserved) => ({ code: 'reserved-id', value: it, reserved })),
  'bad-text': [{ code: 'bad-text', minimum: 1, maximum: 2 }],
  'bad-address': [{ code: 'bad-address', value: it }],
  'bad-prefix': [{ code: 'bad-prefix', value: it }],
  'bad-ports': [{ code: 'bad-ports', value: it }],
  'bad-party': [{ code: 'bad-party' }],
  duplicate: [{ code: 'duplicate', value: it, first: it }],
  'unusable-range': [{ code: 'unusable-range', value: it, within: it }],
  'wrong-length': [1, 2].map((longest) => ({ code: 'wrong-length', value: it, shortest: 1, longest })),
  'outside-range': [{ code: 'outside-range', value: it, range: it }],
  'reserved-address': (['network', 'broadcast'] as const).map((role) => ({
    code: 'reserved-address',
    value: it,
    range: it,
    role,
  })),
  'too-few-blocks': [1, 2].map((blocks) => ({ code: 'too-few-blocks', range: it, blockLength: 24, blocks, nodes: 3 })),
  'too-many-pods-for-block': [{ code: 'too-many-pods-for-block', pods: 3, room: 2, blockLength: 30 }],
  'unknown-device': lists.map((allowed) => ({ code: 'unknown-device', value: it, allowed })),
  'unknown-cluster': lists.map((allowed) => ({ code: 'unknown-cluster', value: it, allowed })),
};

const problems: readonly Problem[] = allOf<Flaw>(flaws).flatMap((flaw) => [
  { ...flaw, path: '' },
  { ...flaw, path: '[1]' },
]);

const linkProblems: OfEach<LinkProblem, 'code'> = {
  'too-long': [{ code: 'too-long', length: 3, limit: 2 }],
  'newer-version': [{ code: 'newer-version', found: 3, known: 2 }],
  'unknown-parameter': lists.map((allowed) => ({ code: 'unknown-parameter', parameter: it, allowed })),
  'repeated-parameter': [{ code: 'repeated-parameter', parameter: it }],
  'bad-value': lists.map((allowed) => ({ code: 'bad-value', parameter: it, value: it, allowed })),
  'unknown-scenario': lists.map((known) => ({ code: 'unknown-scenario', id: it, known })),
  'missing-payload': [{ code: 'missing-payload' }],
  'bad-payload': [{ code: 'bad-payload' }],
  'bad-checksum': [{ code: 'bad-checksum' }],
  'bad-scenario': [1, 2, 9].map((many) => ({ code: 'bad-scenario', problems: problems.slice(0, many) })),
};

const notices: OfEach<LinkNotice, 'kind'> = {
  'unknown-parameters': [1, 2, 9].flatMap((many) =>
    [[], [it]].map((unused) => ({
      kind: 'unknown-parameters',
      names: Array.from({ length: many }, () => it),
      unused,
    })),
  ),
  cut: [{ kind: 'cut' }],
  altered: [{ kind: 'altered' }],
  'scenario-changed': [{ kind: 'scenario-changed', id: it }],
};

const notInForce: OfEach<NotInForce, 'because'> = {
  'no-such-device': [{ because: 'no-such-device', device: at }],
  'no-address': [{ because: 'no-address', of: clusterId(it) }],
  'no-way-between-nodes': [1, 2].map((many) => ({
    because: 'no-way-between-nodes',
    from: Array.from({ length: many }, () => at),
    to: at,
  })),
  'routed-otherwise': [{ because: 'routed-otherwise', at, prefix: range }],
  'covers-gateway': [{ because: 'covers-gateway', prefix: range, to: at }],
  'steers-everyone': [{ because: 'steers-everyone', to: at }],
  'leader-without-endpoint': [null, at].map((instead) => ({ because: 'leader-without-endpoint', leader: at, instead })),
  'nobody-announces': [{ because: 'nobody-announces' }],
  'nothing-to-announce': [{ because: 'nothing-to-announce' }],
  'nothing-to-break': [{ because: 'nothing-to-break', at }],
  'no-next-hop': [{ because: 'no-next-hop', at, via: it }],
  'host-network': [1, 2].map((pods) => ({ because: 'host-network', pods })),
  'no-such-setting': [{ because: 'no-such-setting', setting: it }],
  'not-bridged': [{ because: 'not-bridged', node: at }],
  'no-port-left': [1, 2000].map((pods) => ({ because: 'no-port-left', address: address('192.0.2.1'), pods })),
  'no-interface': [{ because: 'no-interface', at, name: it }],
  'no-bridge-port': [{ because: 'no-bridge-port', at }],
  outweighed: [{ because: 'outweighed', at, name: it }],
  'selects-nobody': [{ because: 'selects-nobody', policy: it }],
  'selects-host-network': [{ because: 'selects-host-network', policy: it }],
  'no-namespace': [{ because: 'no-namespace', policy: it }],
  'no-pod': [{ because: 'no-pod', policy: it }],
  'means-host-network': [{ because: 'means-host-network', policy: it }],
  'no-named-port': [{ because: 'no-named-port', policy: it, name: it }],
  'except-outside': [{ because: 'except-outside', policy: it, except: range }],
  'nobody-has': [{ because: 'nobody-has', policy: it, prefix: range }],
  'arrives-as': [{ because: 'arrives-as', policy: it, prefix: range, as: address('192.0.2.1') }],
  'service-address': [{ because: 'service-address', policy: it, prefix: range }],
  'range-reused': [{ because: 'range-reused', range, instead: range }],
};

type Holding = Extract<Warning, { readonly kind: 'overlap' }>['one'];

const uses = keysOf<Holding['use']>({
  pods: 0,
  'reused-pods': 0,
  pod: 0,
  nodes: 0,
  node: 0,
  'nodes-router': 0,
  transit: 0,
  'gateway-link': 0,
  'host-subnet': 0,
  host: 0,
  'virtual-ip': 0,
  'cluster-ip': 0,
  'load-balancer': 0,
  'external-ip': 0,
  answers: 0,
});

const holdings = uses.map((use): Holding => ({ use, name: it, prefix: range, where: '[1]' }));

const warnings: OfEach<Warning, 'kind'> = {
  'duplicate-address': [2, 3].map((many) => ({
    kind: 'duplicate-address',
    address: address('10.0.0.1'),
    holders: holdings.slice(0, many),
  })),
  overlap: pairs(holdings, holdings).map(([one, other]) => ({ kind: 'overlap', one, other })),
  'host-linked-as-node': [{ kind: 'host-linked-as-node', where: '[1]', host: it, cluster: it }],
  'pods-beyond-segment': [{ kind: 'pods-beyond-segment', where: '[1]', cluster: it, pods: range, nodes: range }],
  'not-asked-for': pairs([null, range], [1, 2, 3]).map(([nodes, many]) => ({
    kind: 'not-asked-for',
    where: '[1]',
    addresses: Array.from({ length: many }, () => address('10.0.0.1')),
    leader: at,
    nodes,
  })),
  assumed: [{ kind: 'assumed', where: '[1]', cluster: it, what: [...assumptions] }],
  'not-in-force': allOf<NotInForce>(notInForce).map((reason) => ({ kind: 'not-in-force', where: '[1]', reason })),
};

/** What is said of what is wrong with documents, links and networks. */
export const problemSamples: Samples<
  Pick<Words, 'linkNoticeText' | 'linkProblemText' | 'problemText' | 'warningText'>
> = {
  problemText: eachOf(problems),
  warningText: eachOf(allOf<Warning>(warnings)),
  linkProblemText: eachOf(allOf<LinkProblem>(linkProblems)),
  linkNoticeText: eachOf(allOf<LinkNotice>(notices)),
};

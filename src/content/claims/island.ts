import type { Claim } from './parts.ts';
import {
  client,
  delivered,
  fabric,
  gateway,
  noGateway,
  node,
  pod,
  seenAs,
  shows,
  staysInside,
  translated,
  untouched,
  wrongOne,
} from './parts.ts';

/** What the document says of island mode. */
export const islandClaims: readonly Claim[] = [
  {
    id: 'I1',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-b&to=cluster-2/pod-h',
        [{ is: 'shared-addresses', pods: 0 }, delivered],
        [{ is: 'shared-addresses', pods: 12 }, delivered, { is: 'reached', device: pod('h') }],
      ),
      // Three clusters in a /16, of which one cluster's pods and nodes take more than half.
      shows(
        '?v=1&from=cluster-1/pod-b&to=cluster-2/pod-h&page=addresses&plan=space:192.168.0.0/16~clusters:3~nodes:100~pods:110~blocks:gke~reserve:gke~vips:8~egress:2',
        [{ is: 'placed', clusters: 1, of: 3 }],
        [{ is: 'placed', clusters: 3, of: 3 }],
      ),
      // One range twice, as a flat network that was built all the same.
      shows(
        '?v=1&s=overlap&from=cluster-1/pod-b&to=cluster-2/pod-h',
        [{ is: 'same-address', devices: [pod('b'), pod('h')], value: true }, wrongOne],
        [delivered, { is: 'reached', device: pod('h') }],
      ),
    ],
  },
  {
    id: 'I2',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-b&to=cluster-2/pod-g&dial=pod-ip',
        [{ is: 'reached', device: pod('g') }],
        [
          { is: 'same-address', devices: [node(1), node(3)], value: false },
          { is: 'same-address', devices: [pod('a'), pod('g')], value: true },
          { is: 'reached', device: pod('a') },
        ],
      ),
    ],
  },
  {
    id: 'I3',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-j&dial=pod-ip',
        [{ is: 'reached', device: pod('j') }],
        [wrongOne, { is: 'reached', device: pod('d') }, untouched],
      ),
    ],
  },
  {
    id: 'I4',
    shown: [
      shows(
        '?v=1&l=island&l.gateway=node&from=cluster-1/pod-a&to=cluster-2/pod-g',
        [
          { is: 'rules', at: node(1), kinds: ['masquerade'] },
          { is: 'rules', at: node(3), kinds: ['destination-nat', 'masquerade'] },
        ],
        [
          { is: 'gateways', devices: [gateway(1), gateway(2)] },
          { is: 'rules', at: gateway(1), kinds: ['masquerade'] },
          { is: 'rules', at: gateway(2), kinds: ['destination-nat', 'masquerade'] },
        ],
      ),
    ],
  },
  {
    id: 'I5',
    shown: [
      shows(
        '?v=1&from=other-client&to=cluster-1/pod-a',
        [noGateway, seenAs(client)],
        [
          { is: 'gateways', devices: [gateway(1)] },
          { is: 'rules', at: gateway(1), kinds: ['destination-nat', 'masquerade'] },
          { is: 'pod-routes', at: fabric, value: false },
        ],
      ),
    ],
  },
  {
    id: 'I6',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-d&to=other-server',
        [noGateway, seenAs(pod('d'))],
        [
          { is: 'gateways', devices: [gateway(1)] },
          { is: 'rules', at: gateway(1), kinds: ['masquerade'] },
          { is: 'header', at: gateway(1), way: 'reply', field: 'destination', of: pod('d') },
        ],
      ),
    ],
  },
  {
    id: 'I7',
    shown: [
      shows(
        '?v=1&l=island&l.ingress=nat&r.ingress=proxy&from=other-client&to=cluster-1/pod-a',
        [
          translated,
          { is: 'connections', count: 1 },
          { is: 'dialled', address: 'published' },
          seenAs(gateway(1)),
          staysInside,
        ],
        [
          { is: 'rewrites', count: 0 },
          { is: 'connections', count: 2 },
          { is: 'dialled', address: 'published' },
          seenAs(gateway(1)),
          staysInside,
        ],
      ),
      shows(
        '?v=1&from=other-client&to=cluster-1/pod-a',
        [
          { is: 'dialled', address: 'own' },
          { is: 'pod-addresses-outside', value: true },
        ],
        [
          { is: 'dialled', address: 'published' },
          { is: 'rules', at: gateway(1), kinds: ['destination-nat', 'masquerade'] },
          staysInside,
        ],
      ),
      shows(
        '?v=1&l=island&r.egress=proxy&from=cluster-1/pod-a&to=other-server',
        [{ is: 'rules', at: gateway(1), kinds: ['masquerade'] }, { is: 'connections', count: 1 }, staysInside],
        [{ is: 'connections', count: 2 }, seenAs(gateway(1)), staysInside],
      ),
    ],
  },
  {
    id: 'I8',
    shown: [
      shows(
        '?v=1&l=isolated&from=cluster-1/pod-a&to=cluster-2/pod-g',
        [{ is: 'same-address', devices: [pod('a'), pod('g')], value: true }, wrongOne],
        [{ is: 'same-address', devices: [pod('a'), pod('g')], value: true }, delivered],
      ),
    ],
  },
];

import * as v from 'valibot';
import type { NamedPort, PolicyProtocol, PortMatch } from '../../engine/policy/index.ts';
import { listOf, maybe, table, text } from '../import/objects/fields.ts';
import { allOf } from './lists.ts';
import { breaks, oneOfText } from './problem.ts';

const protocols = ['TCP', 'UDP', 'SCTP'] as const;
const byName = { TCP: 'tcp', UDP: 'udp', SCTP: 'sctp' } as const satisfies Record<string, PolicyProtocol>;

/** Where nothing is said, TCP. */
const protocol = v.pipe(
  maybe(v.picklist(protocols, oneOfText(protocols))),
  v.transform((name): PolicyProtocol => byName[name ?? 'TCP']),
);
const portNumber = v.pipe(
  v.number('number'),
  v.check((port) => Number.isInteger(port) && port >= 1 && port <= 65535, breaks('port-range')),
);
/** At most 15 small letters, digits and dashes, at least one of them a letter, no two dashes together (RFC 6335 §5.1). */
const portName = v.pipe(
  v.string('text'),
  v.check((name) => /^(?=.*[a-z])(?!.*--)[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/.test(name), breaks('named-port')),
);

/** Of NetworkPolicy: a number, from one to another, a name, or every port of the protocol. */
const networkPort = v.pipe(
  table({
    protocol,
    port: maybe(
      v.union([portNumber, portName], (issue) =>
        typeof issue.input === 'number' ? breaks('port-range') : breaks('named-port'),
      ),
    ),
    endPort: maybe(portNumber),
  }),
  v.forward(
    v.check(({ port, endPort }) => endPort === null || typeof port === 'number', breaks('end-port-alone')),
    ['endPort'],
  ),
  v.forward(
    v.check(
      ({ port, endPort }) => endPort === null || typeof port !== 'number' || port <= endPort,
      breaks('end-port-before'),
    ),
    ['endPort'],
  ),
  v.transform(({ protocol: by, port, endPort }): PortMatch => {
    if (port === null) return { kind: 'all', protocol: by };
    if (typeof port === 'string') return { kind: 'named', name: port, protocol: by };
    return { kind: 'range', protocol: by, range: { from: port, to: endPort ?? port } };
  }),
);

/** An empty list is as good as none: every port. */
export const networkPorts = v.pipe(
  allOf(networkPort),
  v.transform((ports): readonly PortMatch[] | null => (ports.length === 0 ? null : ports)),
);

const range = v.pipe(
  v.object({ start: portNumber, end: portNumber }, 'table'),
  v.check(({ start, end }) => start <= end, breaks('end-port-before')),
);

function onlyOne(values: readonly unknown[]): boolean {
  return values.filter((each) => each !== null).length === 1;
}

/** Of AdminNetworkPolicy and BaselineAdminNetworkPolicy. */
const adminPort = v.pipe(
  v.object(
    {
      portNumber: maybe(v.object({ protocol, port: portNumber }, 'table')),
      namedPort: maybe(portName),
      portRange: maybe(v.intersect([v.object({ protocol }, 'table'), range])),
    },
    'table',
  ),
  v.check(
    ({ portNumber: number, namedPort, portRange }) => onlyOne([number, namedPort, portRange]),
    breaks('one-port'),
  ),
  v.transform(({ portNumber: number, namedPort, portRange }): readonly PortMatch[] => {
    if (number !== null)
      return [{ kind: 'range', protocol: number.protocol, range: { from: number.port, to: number.port } }];
    if (portRange !== null)
      return [{ kind: 'range', protocol: portRange.protocol, range: { from: portRange.start, to: portRange.end } }];
    return namedPort === null ? [] : [{ kind: 'named', name: namedPort, protocol: null }];
  }),
);

export const adminPorts = v.pipe(
  allOf(adminPort),
  v.transform((ports): readonly PortMatch[] | null => (ports.length === 0 ? null : ports.flat())),
);

const destination = maybe(
  v.object(
    {
      destinationPort: maybe(
        v.pipe(
          v.object({ number: maybe(portNumber), range: maybe(range) }, 'table'),
          v.check(({ number, range: both }) => onlyOne([number, both]), breaks('one-port')),
        ),
      ),
    },
    'table',
  ),
);

/** Of ClusterNetworkPolicy. */
const clusterProtocol = v.pipe(
  v.object({ tcp: destination, udp: destination, sctp: destination, destinationNamedPort: maybe(portName) }, 'table'),
  v.check(
    ({ tcp, udp, sctp, destinationNamedPort }) => onlyOne([tcp, udp, sctp, destinationNamedPort]),
    breaks('one-port'),
  ),
  v.transform(({ destinationNamedPort, ...by }): readonly PortMatch[] =>
    destinationNamedPort !== null
      ? [{ kind: 'named', name: destinationNamedPort, protocol: null }]
      : (['tcp', 'udp', 'sctp'] as const).flatMap((name): readonly PortMatch[] => {
          const said = by[name];
          if (said === null) return [];
          const { number = null, range: both = null } = said.destinationPort ?? {};
          if (both !== null) return [{ kind: 'range', protocol: name, range: { from: both.start, to: both.end } }];
          return number === null
            ? [{ kind: 'all', protocol: name }]
            : [{ kind: 'range', protocol: name, range: { from: number, to: number } }];
        }),
  ),
);

export const clusterProtocols = v.pipe(
  allOf(clusterProtocol),
  v.transform((ports): readonly PortMatch[] | null => (ports.length === 0 ? null : ports.flat())),
);

/** The ports of containers that have a name. */
export const containersWithPorts = v.pipe(
  listOf(
    v.object({ ports: listOf(v.object({ name: text, containerPort: maybe(portNumber), protocol }, 'table')) }, 'table'),
  ),
  v.transform((all): readonly NamedPort[] =>
    all.flatMap(({ ports }) =>
      ports.flatMap(({ name, containerPort: port, protocol: by }) =>
        name === null || port === null ? [] : [{ name, port, protocol: by }],
      ),
    ),
  ),
);

import type { ConnectionState, Fault, FilterSpec, PortRange } from '../../engine/index.ts';
import { parsePorts, portRangeText } from '../scenario/ports.ts';
import { parseDevice, parseParty, partyText } from './partyText.ts';

/** A filter somebody adds on screen: always enabled, and named after what it does unless it was given a name. */
export type AddedFilter = Omit<FilterSpec, 'id' | 'enabled'>;

const verdicts: readonly FilterSpec['verdict'][] = [
  'accept',
  'drop',
  'reject-port-unreachable',
  'reject-admin-prohibited',
  'reject-tcp-reset',
];
const states: readonly ConnectionState[] = ['new', 'established', 'related', 'invalid'];
const protocols: readonly FilterSpec['protocol'][] = [null, 'tcp', 'udp'];
const namePattern = /^[a-z0-9-]{1,200}$/;
/** Stands for whatever does not matter. */
const any = '*';

/** The fault that puts a filter on a device. */
export function filterFault(added: AddedFilter): Fault {
  return { kind: 'add-filter', filter: { ...added, id: nameOf(added), enabled: true } };
}

/** `fabric:cluster-1~cluster-2:drop:tcp:8080`; then states, then a name of its own. What does not matter is left out at the end. */
export function filterText(filter: FilterSpec): string {
  const { at, from, to, verdict, protocol, ports, states: allowed, id } = filter;
  const parts = [
    protocol ?? any,
    ports.length === 0 ? any : ports.map(portRangeText).join(','),
    allowed.length === 0 ? any : allowed.join(','),
    id === nameOf(filter) ? any : id,
  ];
  const needed = parts.slice(0, parts.findLastIndex((part) => part !== any) + 1);
  return [at, `${partyText(from)}~${partyText(to)}`, verdict, ...needed].join(':');
}

/** `null` when it is no filter. */
export function parseFilter(text: string): FilterSpec | null {
  const [
    device = '',
    parties = '',
    verdictText,
    protocolText = any,
    portText = any,
    stateText = any,
    name = any,
    ...rest
  ] = text.split(':');
  const at = parseDevice(device);
  const [fromText = '', toText = '', ...more] = parties.split('~');
  const [from, to] = [parseParty(fromText), parseParty(toText)];
  const verdict = verdicts.find((each) => each === verdictText);
  const ports = portText === any ? [] : wanted(portText, parsePorts);
  const matched = stateText === any ? [] : wanted(stateText, (each) => states.find((state) => state === each) ?? null);
  if (at === null || from === undefined || to === undefined || verdict === undefined) return null;
  if (ports === null || matched === null || rest.length > 0 || more.length > 0) return null;
  const protocol = protocols.find((each) => (each ?? any) === protocolText);
  if (protocol === undefined) return null;
  const added = { at, from, to, protocol, ports, states: matched, verdict };
  if (name !== any && !namePattern.test(name)) return null;
  return { ...added, id: name === any ? nameOf(added) : name, enabled: true };
}

function nameOf({ from, to, protocol, ports, states: matched, verdict }: AddedFilter): string {
  const parts = [
    verdict,
    partyText(from),
    'to',
    partyText(to),
    protocol ?? '',
    ...ports.map(portRangeText),
    ...matched,
  ];
  return parts
    .map((part) => (part === any ? 'any' : part.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '')))
    .filter((part) => part !== '')
    .join('-');
}

function wanted<Value extends PortRange | ConnectionState>(
  text: string,
  parse: (text: string) => Value | null,
): readonly Value[] | null {
  const values = text.split(',').map(parse);
  return values.every((value) => value !== null) ? values : null;
}

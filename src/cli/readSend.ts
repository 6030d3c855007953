import type { DeviceId, Dial, Target, Topology, TransportProtocol } from '../engine/index.ts';
import { deviceId, dials, isMulticast, parseSocket, targetNamed } from '../engine/index.ts';
import type { Result, View } from '../formats/index.ts';
import { failed, ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import type { FlagSpecs, Flags } from './flags.ts';
import { choiceOf, optionValue } from './flags.ts';
import type { Network } from './readNetwork.ts';

export const wayFlags = { dial: 'once', protocol: 'once' } as const satisfies FlagSpecs;
export const sendFlags = { from: 'once', to: 'once', ...wayFlags } as const satisfies FlagSpecs;

export interface WantedSend {
  readonly from: DeviceId;
  readonly to: Target;
  /** As it was typed. */
  readonly toText: string;
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
}

export function readSend(words: Words, flags: Flags, { topology, view }: Network): Result<WantedSend, string> {
  const way = readWay(words, flags, view);
  if (!way.ok) return way;
  const endpoints = [...topology.directory.keys()];
  const targets = [...endpoints, ...topology.services.keys(), 'IP:PORT'];
  const fromText = optionValue(flags, 'from') ?? view?.from ?? null;
  if (fromText === null) return failed(words.cli.missing('--from', endpoints));
  const from = endpointOf(topology, fromText);
  if (from === null) return failed(words.cli.notAllowed('--from', fromText, endpoints));
  const toText = optionValue(flags, 'to') ?? view?.to ?? null;
  if (toText === null) return failed(words.cli.missing('--to', targets));
  const to = targetOf(topology, toText);
  if (to === null) return failed(words.cli.notAllowed('--to', toText, targets));
  if (to.kind === 'socket' && isMulticast(to.socket.address)) return failed(words.cli.multicast('--to', toText));
  return ok({ from, to, toText, ...way.value });
}

/** How to dial, and over what. */
export function readWay(
  words: Words,
  flags: Flags,
  view: View | null,
): Result<{ readonly dial: Dial; readonly protocol: TransportProtocol }, string> {
  const dial = choiceOf(words, flags, 'dial', { allowed: dials, initial: view?.dial ?? 'auto' });
  if (!dial.ok) return dial;
  const protocols = { allowed: ['tcp', 'udp'] as const, initial: view?.protocol ?? 'tcp' };
  const protocol = choiceOf<TransportProtocol>(words, flags, 'protocol', protocols);
  return protocol.ok ? ok({ dial: dial.value, protocol: protocol.value }) : protocol;
}

function endpointOf({ directory }: Topology, text: string): DeviceId | null {
  const id = deviceId(text);
  return directory.has(id) ? id : null;
}

function targetOf(topology: Topology, text: string): Target | null {
  const id = deviceId(text);
  if (topology.directory.has(id) || topology.services.has(id)) return targetNamed(topology, id);
  const socket = parseSocket(text);
  return socket === null ? null : { kind: 'socket', socket };
}

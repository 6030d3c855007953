import type { DeviceId, Exchange, IpAddress, Topology } from '../../engine/index.ts';
import { holderOf } from '../format/addresses.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import type { AddressedText } from '../words.ts';
import { labelOf } from './devices.ts';

/** By which right somebody took what was meant for another, and what the other makes of it. Nothing where the address that was dialled is not why. */
export function takenText(
  speech: TraceSpeech,
  topology: Topology,
  exchange: Exchange,
  meant: DeviceId,
): readonly AddressedText[] {
  const { t, say } = speech;
  const [{ request }, ...others] = exchange.legs;
  const { device, ending } = request.final;
  const { from, dialed } = exchange.attempt;
  const { address } = dialed;
  const isTaken = ending.kind === 'arrived' && others.length === 0;
  if (!isTaken || device === meant || !holds(topology, device, address)) return [];
  const { own, here, twin } = t.outcomes.taken;
  const taker = labelOf(speech, topology, device);
  const taken = { text: say(device === from ? own : here, { address, taker }), address, owner: device };
  if (!holds(topology, meant, address)) return [taken];
  const receiver = labelOf(speech, topology, meant);
  return [taken, { text: say(twin, { receiver, address }), address, owner: meant }];
}

function holds(topology: Topology, id: DeviceId, address: IpAddress): boolean {
  const device = topology.devices.get(id);
  return device !== undefined && holderOf(device, address, null) !== null;
}

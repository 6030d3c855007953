import type { IpAddress } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import type { SourceRule } from '../rules/rule.ts';
import { choosesSource } from '../rules/rule.ts';
import type { Device } from '../topology/device.ts';
import type { RuleId } from '../topology/ids.ts';
import { addressTowards } from './lookup.ts';
import type { Mismatch } from './matching.ts';
import { mismatch } from './matching.ts';
import type { PacketContext } from './packetContext.ts';
import type { NewSource } from './portChoice.ts';
import type { RoutePath } from './subject.ts';
import { subjectOf } from './subject.ts';

/** What the rule that decides does with a packet's source. */
type SourceAction =
  | ({ readonly kind: 'rename' } & NewSource)
  | { readonly kind: 'exempt' }
  /** Masquerading found no address towards where the packet goes. */
  | { readonly kind: 'nothing' };

/** Which source a packet leaves with: the rules that were asked in vain, then the one that decided, if any. */
interface SourceDecision {
  readonly passed: readonly { readonly rule: RuleId; readonly mismatch: Mismatch }[];
  readonly decided: { readonly rule: RuleId; readonly action: SourceAction } | null;
}

/** Ask the rules of postrouting, of a packet in the open as of an overlay's own; the first that matches decides. */
export function decideSource(passage: PacketContext, packet: Packet, way: RoutePath): SourceDecision {
  const { device } = passage;
  const subject = subjectOf(passage, packet, way);
  const passed: { readonly rule: RuleId; readonly mismatch: Mismatch }[] = [];
  for (const rule of device.hooks.postrouting) {
    // Of what has no ports a rule about ports is not asked.
    if (!choosesSource(rule) || (packet.outer?.kind === 'ipip' && 'range' in rule)) continue;
    const miss = mismatch(rule.match, subject);
    if (miss === null) return { passed, decided: { rule: rule.id, action: actionOf(rule, device, way) } };
    passed.push({ rule: rule.id, mismatch: miss });
  }
  return { passed, decided: null };
}

/** A kind that has no case here does not compile. */
function actionOf(rule: SourceRule, device: Device, { outInterface, nextHop }: RoutePath): SourceAction {
  switch (rule.kind) {
    case 'source-nat':
      return renaming(rule, rule.to);
    case 'masquerade': {
      const taken = outInterface === null || nextHop === null ? null : addressTowards(device, outInterface, nextHop);
      return taken === null ? { kind: 'nothing' } : renaming(rule, taken.address);
    }
    case 'no-translation':
      return { kind: 'exempt' };
  }
}

function renaming({ ports = 'kept', range = null }: Partial<NewSource>, to: IpAddress): SourceAction {
  return { kind: 'rename', to, ports, range };
}

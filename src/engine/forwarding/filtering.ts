import type { Packet } from '../net/packet.ts';
import { isInFilterChain } from '../rules/rule.ts';
import { rulesFor } from './askedByPort.ts';
import { mismatch } from './matching.ts';
import type { HopResult } from './hopResult.ts';
import { stopped } from './hopResult.ts';
import type { PacketContext } from './packetContext.ts';
import { record } from './packetContext.ts';
import { refusalResponse } from './response.ts';
import type { RoutePath } from './subject.ts';
import { subjectOf } from './subject.ts';

/** The end a filter puts to the packet at this hook, or `null`: the first rule that matches decides, none lets it pass. */
export function refuse(
  passage: PacketContext,
  hook: 'input' | 'forward' | 'output',
  packet: Packet,
  way: RoutePath,
): HopResult | null {
  for (const rule of rulesFor(passage.device.hooks[hook], packet)) {
    if (!isInFilterChain(rule) || mismatch(rule.match, subjectOf(passage, packet, way)) !== null) continue;
    if (rule.verdict === 'accept') {
      record(passage, { kind: 'permit', hook, rule: rule.id });
      return null;
    }
    const response = refusalResponse(passage, packet, rule.verdict, hook !== 'input');
    return stopped(rule.verdict === 'drop' ? 'filter-drop' : 'filter-reject', response, { rule: rule.id });
  }
  return null;
}

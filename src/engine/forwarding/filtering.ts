import type { Packet } from '../net/packet.ts';
import type { Filter } from '../rules/rule.ts';
import { mismatch } from './matching.ts';
import type { Way } from './nat.ts';
import { subjectOf } from './nat.ts';
import type { Passage } from './passage.ts';
import { record } from './passage.ts';

/** The rule that refuses the packet at this hook, or `null`: the first rule that matches decides, none lets it pass. */
export function refusedBy(
  passage: Passage,
  hook: 'input' | 'forward' | 'output',
  packet: Packet,
  way: Way,
): Filter | null {
  for (const rule of passage.device.hooks[hook]) {
    if (rule.kind !== 'filter' || mismatch(rule.match, subjectOf(passage, packet, way)) !== null) continue;
    if (rule.verdict !== 'accept') return rule;
    record(passage, { kind: 'permit', hook, rule: rule.id });
    return null;
  }
  return null;
}

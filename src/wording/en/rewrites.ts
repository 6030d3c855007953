import type { Header, Hop, Rule, RuleId, Topology } from '../../engine/index.ts';
import { deviceOf, headerDiff, portClass } from '../../engine/index.ts';
import { holderOf } from '../notation/addresses.ts';
import { findRule } from '../notation/findRule.ts';
import type { Rewrite } from '../notation/rewriting.ts';
import { endText, exitBefore, isSource, isTakenBack } from '../notation/rewriting.ts';
import { ruleName } from '../notation/ruleName.ts';
import type { StepText } from '../words.ts';
import { labelOf } from './devices.ts';
import { allOf } from './lists.ts';
import { fieldName } from './packets.ts';
import { matchText } from './rules.ts';

export function rewriteText(topology: Topology, hop: Hop, step: Rewrite): StepText {
  const { cause } = step;
  switch (cause.kind) {
    case 'rule':
      return byRule(topology, hop, step, cause.rule);
    case 'clash':
      return {
        title: 'changes the port',
        why: `no rule asks for it: another flow through this device already has this address and port${portClause(step)}`,
      };
    case 'flow': {
      const back = isTakenBack(step);
      const rule = cause.rule === null ? null : ruleName(cause.rule);
      const name = isSource(step) === back ? 'DNAT' : 'SNAT';
      return {
        title: back ? `undoes ${name}` : name,
        why: back
          ? `conntrack knows this flow and reverses ${rule ?? 'what was done to its first packet'}: ${changesText(step)}`
          : `conntrack knows this flow and repeats what ${rule === null ? 'was done' : `${rule} did`} to its first packet: ${changesText(step)}`,
      };
    }
  }
}

function byRule(topology: Topology, hop: Hop, step: Rewrite, id: RuleId): StepText {
  const rule = findRule(topology, hop.device, id);
  const name = ruleName(id);
  if (rule === null) return { title: isSource(step) ? 'SNAT' : 'DNAT', why: `${name}: ${changesText(step)}` };
  const matched = matchText(rule.match);
  switch (rule.kind) {
    case 'masquerade':
      return {
        title: 'SNAT',
        why: `masquerade ${name}: ${matched}; ${takenText(topology, hop, step, rule)}${portClause(step, rule)}`,
      };
    case 'source-nat':
      return { title: 'SNAT', why: `${name}: ${matched}; so the source becomes ${rule.to}${portClause(step, rule)}` };
    case 'destination-nat':
      return { title: 'DNAT', why: `${name}: ${matched}; so it goes to ${backendText(topology, rule, step.after)}` };
    case 'filter':
    case 'mark':
    case 'no-translation':
      return { title: 'rewrites', why: `${name}: ${changesText(step)}` };
  }
}

/** Masquerading takes an address of the interface the packet leaves by; of another where that one has none. */
function takenText(topology: Topology, hop: Hop, step: Rewrite, { match }: Rule): string {
  const { source } = step.after;
  const exit = exitBefore(hop, step);
  const holder = holderOf(deviceOf(topology, hop.device), source, exit);
  if (holder === null) return `so it takes the address ${source}`;
  if (exit === null) return `so it takes ${source}, the address of ${holder}`;
  if (holder !== exit) return `${exit} has no address of its own, so it takes that of ${holder}: ${source}`;
  return match.outInterface === exit
    ? `so it takes that interface’s address ${source}`
    : `it leaves by ${exit}, so it takes that interface’s address ${source}`;
}

function backendText(topology: Topology, rule: Extract<Rule, { kind: 'destination-nat' }>, after: Header): string {
  const to = endText(after, 'destination');
  const backend = rule.backends.find(({ address, port }) => `${address}:${port}` === to);
  const named = backend === undefined ? to : `${labelOf(topology, backend.device)} at ${to}`;
  return rule.backends.length > 1 ? `${named}, whose turn it is among ${rule.backends.length} backends` : named;
}

/** What became of the source port; nothing where none was chosen. */
function portClause({ before, after, port }: Rewrite, rule: Rule | null = null): string {
  if (port === null || before.protocol === 'icmp' || after.protocol === 'icmp') return '';
  const [old, now] = [before.sourcePort, after.sourcePort];
  switch (port) {
    case 'kept':
      return `; port ${old} was free and is kept`;
    case 'redrawn': {
      const { from, to } = portClass(old);
      const reason = drawsAlways(rule) ? 'a new port is always drawn' : `port ${old} is held by another flow`;
      return `; ${reason}, so ${drawsAlways(rule) ? old : 'it'} becomes ${now}, out of ${from}-${to} (Linux draws at random)`;
    }
  }
}

function drawsAlways(rule: Rule | null): boolean {
  return (rule?.kind === 'masquerade' || rule?.kind === 'source-nat') && rule.ports === 'redrawn';
}

/** `source address 10.4.1.2 becomes 192.168.101.2`. */
function changesText({ before, after }: Rewrite): string {
  const changes = headerDiff(before, after);
  return allOf(changes.map(({ field, before: old, after: now }) => `${fieldName(field)} ${old} becomes ${now}`));
}

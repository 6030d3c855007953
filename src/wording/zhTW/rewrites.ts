import type { Header, Hop, Rule, RuleId, Topology } from '../../engine/index.ts';
import { deviceOf, headerDiff, portClass } from '../../engine/index.ts';
import { holderOf } from '../notation/addresses.ts';
import { findRule } from '../notation/findRule.ts';
import type { Rewrite } from '../notation/rewriting.ts';
import { endText, exitBefore, isSource, isTakenBack } from '../notation/rewriting.ts';
import { ruleName } from '../notation/ruleName.ts';
import type { StepText } from '../words.ts';
import { labelOf } from './devices.ts';
import { fieldName } from './packets.ts';
import { matchText } from './rules.ts';
import { say } from './say.ts';

export function rewriteText(topology: Topology, hop: Hop, step: Rewrite): StepText {
  const { cause } = step;
  switch (cause.kind) {
    case 'rule':
      return byRule(topology, hop, step, cause.rule);
    case 'clash':
      return {
        title: '更換連接埠',
        why: `沒有規則要求這麼做：經過這個裝置的另一個資料流已占用這組位址與連接埠${portClause(step)}`,
      };
    case 'flow': {
      const back = isTakenBack(step);
      const done = cause.rule === null ? '第一個封包受到的改寫' : say`${ruleName(cause.rule)}對第一個封包的改寫`;
      const name = isSource(step) === back ? 'DNAT' : 'SNAT';
      return {
        title: back ? `還原 ${name}` : name,
        why: back
          ? say`conntrack 認得這個資料流，還原${done}：${changesText(step)}`
          : say`conntrack 認得這個資料流，重複${done}：${changesText(step)}`,
      };
    }
  }
}

function byRule(topology: Topology, hop: Hop, step: Rewrite, id: RuleId): StepText {
  const rule = findRule(topology, hop.device, id);
  const name = ruleName(id);
  if (rule === null) return { title: isSource(step) ? 'SNAT' : 'DNAT', why: `${name}：${changesText(step)}` };
  const matched = matchText(rule.match);
  switch (rule.kind) {
    case 'masquerade':
      return {
        title: 'SNAT',
        why: `偽裝規則 ${name}：${matched}；${takenText(topology, hop, step, rule)}${portClause(step, rule)}`,
      };
    case 'source-nat':
      return { title: 'SNAT', why: say`${name}：${matched}；因此來源改為 ${rule.to}${portClause(step, rule)}` };
    case 'destination-nat':
      return { title: 'DNAT', why: say`${name}：${matched}；因此送往${backendText(topology, rule, step.after)}` };
    case 'filter':
    case 'mark':
    case 'no-translation':
      return { title: '改寫', why: `${name}：${changesText(step)}` };
  }
}

/** Masquerading takes an address of the interface the packet leaves by; of another where that one has none. */
function takenText(topology: Topology, hop: Hop, step: Rewrite, { match }: Rule): string {
  const { source } = step.after;
  const exit = exitBefore(hop, step);
  const holder = holderOf(deviceOf(topology, hop.device), source, exit);
  if (holder === null) return `因此取用位址 ${source}`;
  if (exit === null) return `因此取用 ${holder} 的位址 ${source}`;
  if (holder !== exit) return `${exit} 自己沒有位址，因此取用 ${holder} 的位址 ${source}`;
  return match.outInterface === exit
    ? `因此取用該介面的位址 ${source}`
    : `從 ${exit} 出去，因此取用該介面的位址 ${source}`;
}

function backendText(topology: Topology, rule: Extract<Rule, { kind: 'destination-nat' }>, after: Header): string {
  const to = endText(after, 'destination');
  const backend = rule.backends.find(({ address, port }) => `${address}:${port}` === to);
  const named = backend === undefined ? to : `${labelOf(topology, backend.device)}（${to}）`;
  return rule.backends.length > 1 ? `${named}，在 ${rule.backends.length} 個後端中輪到它` : named;
}

/** What became of the source port; nothing where none was chosen. */
function portClause({ before, after, port }: Rewrite, rule: Rule | null = null): string {
  if (port === null || before.protocol === 'icmp' || after.protocol === 'icmp') return '';
  const [old, now] = [before.sourcePort, after.sourcePort];
  switch (port) {
    case 'kept':
      return `；連接埠 ${old} 沒有人用，維持不變`;
    case 'redrawn': {
      const { from, to } = portClass(old);
      const reason = drawsAlways(rule) ? '一律重選連接埠' : `連接埠 ${old} 已被另一個資料流占用`;
      const change = drawsAlways(rule) ? `因此 ${old} 改為 ${now}` : `因此改為 ${now}`;
      return `；${reason}，${change}，取自 ${from}-${to}（Linux 為隨機選取）`;
    }
  }
}

function drawsAlways(rule: Rule | null): boolean {
  return (rule?.kind === 'masquerade' || rule?.kind === 'source-nat') && rule.ports === 'redrawn';
}

/** `來源位址 10.4.1.2 改為 192.168.101.2`. */
function changesText({ before, after }: Rewrite): string {
  const changes = headerDiff(before, after);
  return changes.map(({ field, before: old, after: now }) => `${fieldName(field)} ${old} 改為 ${now}`).join('，');
}

import type { Hop, Mismatch, Rule, RuleId, Step, Topology, TunnelKind } from '../../engine/index.ts';
import { packetBefore, socketText } from '../../engine/index.ts';
import { findRule } from '../notation/findRule.ts';
import { outerText, protocolText, trackedText } from '../notation/flow.ts';
import { ruleName } from '../notation/ruleName.ts';
import type { StepText } from '../words.ts';
import { endpointName } from './devices.ts';
import { mismatchText } from './mismatches.ts';
import { originateText } from './originating.ts';
import { contentText } from './packets.ts';
import { rewriteText } from './rewrites.ts';
import { routeText } from './routes.ts';
import { ruleMatchText } from './rules.ts';
import { say } from './say.ts';

export function stepText(topology: Topology, hop: Hop, step: Step): StepText {
  switch (step.kind) {
    case 'originate':
      return originateText(topology, hop, step);
    case 'recognise':
      return {
        title: '認得資料流',
        why: `${step.direction === 'reply' ? '這是回覆：' : ''}conntrack 認得這個資料流 ${trackedText(step.entry.original)}，因此不再查 NAT 規則`,
      };
    case 'unrecognised':
      return {
        title: '不屬於任何資料流',
        why: say`conntrack 不認得這個 ${contentText(step.header)}所屬的資料流，因此視為 invalid，不做任何轉換`,
      };
    case 'rewrite':
      return rewriteText(topology, hop, step);
    case 'rewrite-outer':
      return {
        title: '外層標頭 SNAT',
        why: say`${ruleName(step.rule)}也符合隧道自己的封包：外層來源 ${step.before.source}改為 ${step.after.source}，裡面的封包不變`,
      };
    case 'left-alone':
      return leftAloneText(findRule(topology, hop.device, step.rule), step.rule, step.mismatch);
    case 'exempt':
      return {
        title: '不轉換',
        why: `${ruleName(step.rule)} 讓它免於 NAT：${matched(topology, hop, step.rule)}`,
      };
    case 'mark':
      return {
        title: '標記',
        why: `${ruleName(step.rule)} 標記它，留給後面的規則：${matched(topology, hop, step.rule)}`,
      };
    case 'permit':
      return { title: '放行', why: `${ruleName(step.rule)} 放行：${matched(topology, hop, step.rule)}` };
    case 'route':
      return routeStepText(topology, hop, step);
    case 'switch':
      return {
        title: '交換',
        why: `${step.bridge} 像交換器一樣把它從 ${step.from} 傳到 ${step.to}，因此 TTL 仍為 ${packetBefore(hop, step).ttl}`,
      };
    case 'remember':
      return {
        title: '記住資料流',
        why: `新增 conntrack 項目 ${trackedText(step.entry.original)}；回覆應為 ${trackedText(step.entry.reply)}`,
      };
    case 'forget':
      return {
        title: '忘掉資料流',
        why: `第一個封包得到的回覆是重設，因此 conntrack 刪去項目 ${trackedText(step.entry.original)}`,
      };
    case 'encapsulate':
      return {
        title: `以 ${protocolText[step.outer.kind]} 封裝`,
        why: `${step.interface} 在外面加上一層標頭：${outerText(step.outer)}；沿途的路由器只看得到這一層${observed[step.outer.kind]}`,
      };
    case 'decapsulate':
      return {
        title: `解開 ${protocolText[step.outer.kind]}`,
        why: `外層標頭（${outerText(step.outer)}）到此為止，裡面的封包從 ${step.interface} 出來`,
      };
    case 'ambiguous-neighbour': {
      const rivals = step.rivals.map((each) => endpointName(topology, each)).join('、');
      return {
        title: '兩台機器持有同一位址',
        why: say`同一條鏈路上，${endpointName(topology, step.taken)}與 ${rivals}都聲稱持有 ${step.target}：誰的 ARP 回覆先到，封包就歸誰，而這無從得知；這裡取列在最前面的那一個`,
      };
    }
    case 'to-self':
      return toSelfText(hop, step);
    case 'reconnect':
      return {
        title: '另開連線',
        why: `${ruleName(step.proxy)} 自己開一條連線到 ${socketText(step.upstream)}，那裡看不到 ${socketText(step.hidden)}：TCP 代理可用 PROXY 協定傳過去，HTTP 代理可用 Forwarded 標頭，而只有透明代理才會把它留作來源`,
      };
  }
}

/** What is said of an overlay that no kernel was asked about. */
const observed: Readonly<Record<TunnelKind, string>> = {
  vxlan: '',
  geneve: '（依 RFC 8926 預測，未經實測）',
  ipip: '（依 RFC 2003 預測，未經實測）',
};

function leftAloneText(rule: Rule | null, id: RuleId, mismatch: Mismatch): StepText {
  const why = mismatchText(mismatch, rule?.match ?? null);
  switch (rule?.kind) {
    case 'masquerade':
      return { title: '不轉換', why: `${ruleName(id)} 不偽裝它：${why}` };
    case 'no-translation':
      return { title: '不豁免', why: `${ruleName(id)} 不豁免它：${why}` };
    case 'source-nat':
    case 'mark':
    case 'destination-nat':
    case 'filter':
    case undefined:
      return { title: '不轉換', why: `${ruleName(id)} 不轉換它：${why}` };
  }
}

function matched(topology: Topology, hop: Hop, id: RuleId): string {
  const rule = findRule(topology, hop.device, id);
  return rule === null ? '符合條件' : ruleMatchText(topology, rule);
}

function routeStepText(topology: Topology, hop: Hop, step: Extract<Step, { kind: 'route' }>): StepText {
  const { header, outer } = packetBefore(hop, step);
  const wanted = outer?.destination ?? header.destination;
  const found = `${wanted} 的最長前綴比對：${routeText(topology, step.route)}`;
  return step.ttl === null
    ? { title: '查路由', why: found }
    : {
        title: '路由',
        why: `${found}；${outer === null ? 'TTL' : '外層 TTL'} ${step.ttl.before} → ${step.ttl.after}`,
      };
}

function toSelfText(hop: Hop, step: Extract<Step, { kind: 'to-self' }>): StepText {
  const { header } = packetBefore(hop, step);
  const up = step.destination === null ? '相關的 socket' : `連接埠 ${step.destination.port}`;
  return { title: '收下', why: say`${header.destination} 是這個裝置自己的位址，因此往上交給${up}` };
}

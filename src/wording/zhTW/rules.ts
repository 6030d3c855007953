import type { Condition, Match, PortPolicy, Prefix, Refusal, Rule, Topology } from '../../engine/index.ts';
import type { Parties } from '../notation/partyOf.ts';
import { partiesOf } from '../notation/partyOf.ts';
import { portsText } from '../notation/flow.ts';
import { ruleName } from '../notation/ruleName.ts';
import { clusterName, labelOf } from './devices.ts';
import { allOf, anyOf } from './lists.ts';
import { say } from './say.ts';

const refusals: Readonly<Record<'accept' | Refusal, string>> = {
  accept: '放行',
  drop: '靜默丟棄',
  'reject-port-unreachable': '以 ICMP 3/3（連接埠無法到達）拒絕',
  'reject-admin-prohibited': '以 ICMP 3/13（管理上禁止通行）拒絕',
  'reject-tcp-reset': '以 TCP 重設拒絕',
};

export function refusalText(verdict: 'accept' | Refusal): string {
  return refusals[verdict];
}

/** `egress-snat：來源在 10.4.0.0/16 內、從 eth1 出去 → 偽裝`. */
export function ruleText(topology: Topology, rule: Rule): string {
  return `${ruleName(rule.id)}：${ruleMatchText(topology, rule)} → ${actionText(topology, rule)}`;
}

/** The conditions of a rule of this network, which knows whose prefixes they are. */
export function ruleMatchText(topology: Topology, rule: Rule): string {
  const { source, destination } = partiesOf(topology, rule);
  const named = ({ id }: Topology['clusters'][number]): string => clusterName(topology, { cluster: id }) ?? id;
  const texts = conditionsText(rule.match, {
    source: source === null ? null : say`來自${named(source)}`,
    destination: destination === null ? null : say`前往${named(destination)}`,
  });
  return joined(texts);
}

export function matchText(match: Match): string {
  return joined(conditionsText(match, { source: null, destination: null }));
}

function joined(parts: readonly string[]): string {
  return parts.length === 0 ? '所有封包' : parts.join('、');
}

function actionText(topology: Topology, rule: Rule): string {
  switch (rule.kind) {
    case 'masquerade':
      return `偽裝${portsClause(rule.ports)}`;
    case 'source-nat':
      return `來源改為 ${rule.to}${portsClause(rule.ports)}`;
    case 'mark':
      return '標記後繼續';
    case 'no-translation':
      return '不轉換';
    case 'destination-nat': {
      const backends = rule.backends.map(
        ({ device, address, port }) => `${address}:${port}（${labelOf(topology, device)}）`,
      );
      return rule.backends.length > 1 ? `輪流送往 ${anyOf(backends)}` : `送往 ${anyOf(backends)}`;
    }
    case 'filter':
      return refusalText(rule.verdict);
  }
}

function portsClause(ports: PortPolicy | undefined): string {
  return ports === 'redrawn' ? '，連接埠一律重選' : '';
}

/** The conditions that are present. */
function conditionsText(match: Match, parties: Readonly<Record<keyof Parties, string | null>>): readonly string[] {
  const texts: Readonly<Record<Condition, string | null>> = {
    source: parties.source ?? within('來源', match.source),
    notSource: outside('來源', match.notSource),
    destination: parties.destination ?? within('目的地', match.destination),
    notDestination: outside('目的地', match.notDestination),
    protocol: match.protocol === undefined ? null : match.protocol.toUpperCase(),
    destinationPorts: match.destinationPorts === undefined ? null : `連接埠 ${portsText(match.destinationPorts)}`,
    inInterface: match.inInterface === undefined ? null : `從 ${match.inInterface} 進來`,
    outInterface: match.outInterface === undefined ? null : `從 ${match.outInterface} 出去`,
    states: match.states === undefined ? null : `conntrack 狀態為 ${anyOf(match.states)}`,
    destinationTranslated: match.destinationTranslated === undefined ? null : '目的地在這裡轉換過',
    notToSelf: match.notToSelf === undefined ? null : '不是給這個裝置本身',
    toSelf: match.toSelf === undefined ? null : '目的地是這個裝置的位址',
    fromSelf: match.fromSelf === undefined ? null : '來源是這個裝置的位址',
    originalDestination: within('原本的目的地', match.originalDestination),
    originalPorts: match.originalPorts === undefined ? null : say`原本的連接埠 ${portsText(match.originalPorts)}`,
    marked: match.marked === undefined ? null : '先前在這裡標記過',
    hairpinOf: match.hairpinOf === undefined ? null : `來源與目的地同為 ${anyOf(match.hairpinOf)}`,
  };
  return Object.values(texts).filter((text) => text !== null);
}

function within(field: string, prefixes: readonly Prefix[] | undefined): string | null {
  if (prefixes === undefined) return null;
  const ranges = anyOf(prefixes.map(shortened));
  return prefixes.every((each) => each.endsWith('/32')) ? say`${field}為 ${ranges}` : say`${field}在 ${ranges}內`;
}

function outside(field: string, prefixes: readonly Prefix[] | undefined): string | null {
  return prefixes === undefined ? null : say`${field}在 ${allOf(prefixes.map(shortened))}之外`;
}

/** One address is told without its length. */
function shortened(prefix: Prefix): string {
  return prefix.replace(/\/32$/, '');
}

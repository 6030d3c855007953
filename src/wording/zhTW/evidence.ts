import type { DeviceId, Topology } from '../../engine/index.ts';
import type { Fact } from '../../evidence/index.ts';
import { causeText } from './causes.ts';
import { endpointName, labelOf } from './devices.ts';
import { outcomeKindText, symptomText } from './outcomes.ts';
import { say } from './say.ts';
import { protocolText } from '../notation/flow.ts';

const learned = { connected: '直連路由', static: '靜態路由', bgp: '由 BGP 學到的路由' } as const;

const rules = {
  filter: '過濾',
  masquerade: '偽裝',
  'source-nat': '來源 NAT',
  mark: '標記',
  'no-translation': '不轉換',
  'destination-nat': '目的地 NAT',
} as const;

/** What the trace says of one side, in a few words. */
export function factText(topology: Topology, fact: Fact): string {
  const name = (id: DeviceId): string => labelOf(topology, id);
  switch (fact.is) {
    case 'outcome':
      return outcomeKindText(fact.kind);
    case 'stopped':
      if (fact.cause === null || fact.at === null) return '沒有被攔下';
      return say`${fact.way === 'reply' ? '回覆停在' : '停在'}${name(fact.at)}：${causeText(fact.cause)}`;
    case 'reached':
      return fact.device === null ? '沒有行程收到請求' : say`由${endpointName(topology, fact.device)}回應`;
    case 'symptom':
      return say`傳送端看到：${symptomText(fact.symptom, 'tcp')}`;
    case 'translated':
      return fact.value ? '途中有轉換' : '途中沒有轉換';
    case 'rewrites':
      return say`改寫 ${fact.count} 次`;
    case 'connections':
      return say`${fact.count} 條連線`;
    case 'way':
      return fact.devices.length === 1
        ? say`從未離開${fact.devices.map(name).join('')}`
        : say`${fact.devices.length} 台裝置：${fact.devices.map(name).join('、')}`;
    case 'gateways':
      return fact.devices.length === 0 ? '不經過閘道' : say`經過${[...new Set(fact.devices)].map(name).join('、')}`;
    case 'seen-as':
      return fact.device === null ? '接收端看到的位址不屬於任何裝置' : say`接收端看到的是${name(fact.device)}的位址`;
    case 'candidates':
      return fact.count === 1 ? '背後只可能是一個端點' : say`背後可能是 ${fact.count} 個端點中的任一個`;
    case 'header': {
      const way = fact.way === 'reply' ? '回覆的' : '';
      const field = fact.field === 'source' ? '來源' : '目的地';
      return fact.of === null
        ? say`過了${name(fact.at)}，${way}${field}不屬於任何裝置`
        : say`過了${name(fact.at)}，${way}${field}是${name(fact.of)}的`;
    }
    case 'dialled':
      return dialled[fact.address];
    case 'overlay':
      return fact.kind === null ? '沒有覆蓋網路' : say`有覆蓋網路：${protocolText[fact.kind]}`;
    case 'outer': {
      if (fact.kind === null) return say`${name(fact.at)}沒有加上外層標頭`;
      const [source, destination] = [fact.source, fact.destination].map((id) => (id === null ? '無人' : name(id)));
      return say`${name(fact.at)}加上外層標頭，從${source ?? ''}到${destination ?? ''}`;
    }
    case 'ttl': {
      const what = fact.way === 'reply' ? '回覆' : '請求';
      return fact.value === null
        ? say`${what}沒有到過${name(fact.at)}`
        : say`${what}到${name(fact.at)}時 TTL 為 ${fact.value}`;
    }
    case 'seen-on':
      return fact.interface === null
        ? say`接收端看到的不是${name(fact.device)}的位址`
        : say`接收端看到的是${name(fact.device)}上 ${fact.interface} 的位址`;
    case 'seen-address':
      return fact.address === null ? '沒有行程收到請求' : say`接收端看到 ${fact.address}`;
    case 'entries':
      return fact.count === 0 ? '不留下狀態' : say`${fact.count} 個狀態項目`;
    case 'same-address': {
      const [a, b] = fact.devices;
      return say`${name(a)}與${name(b)}${fact.value ? '的位址相同' : '的位址各不相同'}`;
    }
    case 'shared-addresses':
      return fact.pods === 0 ? '每個 Pod 都有自己的位址' : say`${fact.pods} 個 Pod 的位址與別的 Pod 重複`;
    case 'direct-pairs':
      return say`這個叢集的 ${fact.of} 對 Pod 中，有 ${fact.direct} 對直接互通，不經 NAT`;
    case 'pods-on-node':
      return say`連得到這個節點上 ${fact.of} 個 Pod 中的 ${fact.reached} 個`;
    case 'pod-addresses-outside':
      return fact.value ? '叢集外看得到 Pod 位址' : '去程與回程，叢集外都看不到 Pod 位址';
    case 'placed':
      return fact.clusters === null || fact.of === null
        ? '沒有規劃'
        : say`位址規劃：${fact.of} 個叢集中容得下 ${fact.clusters} 個`;
    case 'largest-free':
      if (fact.wanted === null) return '沒有規劃';
      return fact.largest === null
        ? say`一段 Pod 範圍需要 /${fact.wanted}，而沒有任何可用的區塊`
        : say`一段 Pod 範圍需要 /${fact.wanted}，而最大的可用區塊是 /${fact.largest}`;
    case 'route':
      return fact.learned === null
        ? say`${name(fact.at)}沒有用到路由`
        : say`${name(fact.at)}用的是${learned[fact.learned]}`;
    case 'pod-routes':
      return say`${name(fact.at)}${fact.value ? '有' : '沒有'}通往 Pod 的路由`;
    case 'rules':
      return fact.kinds.length === 0
        ? say`${name(fact.at)}什麼也沒改寫`
        : say`${name(fact.at)}：${fact.kinds.map((kind) => rules[kind]).join('，再')}`;
  }
}

const dialled = {
  own: '連往接收端自己的位址',
  published: '連往公布的位址',
  other: '連往別的位址',
} as const;

import type { AddressHolding, AddressUse, NotInForce, Warning } from '../../engine/index.ts';
import { allOf } from './lists.ts';
import { say } from './say.ts';

/** What holds an address or a range; `name` is a cluster’s, a machine’s, a pod’s or a service’s. */
const uses: Readonly<Record<AddressUse, (name: string) => string>> = {
  pods: (name) => say`${name}的 Pod 範圍`,
  'reused-pods': () => '各叢集共用的 Pod 範圍',
  pod: (name) => say`Pod「${name}」`,
  nodes: (name) => say`${name}的節點範圍`,
  node: (name) => say`節點 ${name}`,
  'nodes-router': (name) => say`${name}節點的路由器`,
  transit: (name) => say`${name}的閘道與底層網路之間的子網路`,
  'gateway-link': (name) => say`${name}的閘道與底層網路之間的鏈路`,
  'host-subnet': (name) => say`${name}的子網路`,
  host: (name) => say`主機 ${name}`,
  'virtual-ip': (name) => say`${name}的虛擬位址`,
  'cluster-ip': (name) => say`服務 ${name}的 ClusterIP`,
  'load-balancer': (name) => say`服務 ${name}的負載平衡器位址`,
  'external-ip': (name) => say`服務 ${name}的外部位址`,
  answers: (name) => name,
};

export function warningText(warning: Warning): string {
  switch (warning.kind) {
    case 'duplicate-address':
      return say`位址 ${warning.address}重複：${allOf(warning.holders.map(holderText))}都有這個位址，連到哪一個要看從哪裡連。`;
    case 'overlap':
      return say`範圍重疊：${rangeText(warning.one)}與${rangeText(warning.other)}有共同的位址；兩者都有路由時，較長的前綴優先。`;
    case 'host-linked-as-node':
      return say`${warning.host}的位址在${warning.cluster}的節點範圍內；這裡每個節點各有一條鏈路，所以它也有自己的一條。`;
    case 'pods-beyond-segment':
      return say`${warning.cluster}的 Pod 範圍 ${warning.pods}不在節點的子網路 ${warning.nodes}內，沒有人會用 ARP 找這些 Pod。`;
    case 'not-in-force':
      return say`未生效：${warning.where}；${reasonText(warning.reason)}。`;
  }
}

function reasonText(reason: NotInForce): string {
  switch (reason.because) {
    case 'no-such-device':
      return say`這個網路沒有 ${reason.device}`;
    case 'no-address':
      return say`${reason.of}在這裡沒有位址`;
    case 'no-way-between-nodes':
      return say`${allOf(reason.from)}與${reason.to}之間有路由器，會照自己的路由轉送`;
    case 'routed-otherwise':
      return say`${reason.at}往 ${reason.prefix}另有路由`;
    case 'steers-everyone':
      return say`這會讓所有人的封包都經過 ${reason.to}，不只是它所指的`;
    case 'covers-gateway':
      return say`${reason.prefix}包含 ${reason.to}的位址，把封包送到那裡的外層封包也會被導過去`;
    case 'leader-without-endpoint':
      return reason.instead === null
        ? say`${reason.leader}上沒有端點，而只有有端點的節點可以回應`
        : say`${reason.leader}上沒有端點，而只有有端點的節點可以回應；改由 ${reason.instead}回應`;
    case 'nobody-announces':
      return '沒有節點有端點，而只有有端點的節點可以通告';
    case 'nothing-to-announce':
      return '這個服務沒有可以通告的位址';
    case 'nothing-to-break':
      return say`${reason.at}上沒有可以讓它改變的東西`;
    case 'range-reused':
      return say`這個模式讓每個叢集都用 ${reason.instead}，而不是 ${reason.range}`;
  }
}

function holderText({ use, name }: AddressHolding): string {
  return uses[use](name);
}

function rangeText(holding: AddressHolding): string {
  return say`${holderText(holding)}（${holding.prefix}）`;
}

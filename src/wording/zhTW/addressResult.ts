import type { AddressPlan, PlannedModel, Purpose, Shortfall } from '../../engine/index.ts';
import { lengthOf, nodeBlocks } from '../../engine/index.ts';
import type { AddressWords } from '../addressWords.ts';
import { form } from './addressForm.ts';
import { allOf } from './lists.ts';
import { number, percent } from './numbers.ts';
import { say } from './say.ts';

export const purposes: Readonly<Record<Purpose, string>> = {
  pods: 'Pod',
  nodes: '節點',
  services: '服務',
  'virtual-ips': '對外發布位址（VIP）',
  'egress-ips': '出口位址',
};

const ranges: Readonly<Record<Purpose, string>> = {
  pods: 'Pod 範圍',
  nodes: '節點範圍',
  services: '服務範圍',
  'virtual-ips': '對外發布位址（VIP）',
  'egress-ips': '出口位址',
};

export const result: AddressWords['result'] = {
  fits: (placed, wanted, more) => {
    if (placed === 0) return say`${number(wanted)} 個叢集一個都放不下`;
    if (placed < wanted) return say`${number(wanted)} 個叢集只放得下 ${number(placed)} 個`;
    const all = say`${number(wanted)} 個叢集全都放得下`;
    return more === 0 ? `${all}，但不能再多` : say`${all}，還能再放 ${number(more)} 個`;
  },
  needed: '個位址',
  routable: (addresses) => say`其中只有 ${number(addresses)} 個必須能從外面路由到：Pod 範圍不必。`,
  count: ({ times, total }) => `${number(times)} × ${number(total / times)} = ${number(total)}`,
  onceForAll: (range) => `全部共用一次：${range}`,
  rangeOf,
  total: '合計',
  hangsOn: (mine, others, fit) =>
    say`這要看每個節點拿到多少位址，這裡是 ${number(mine)} 個。改用${allOf(
      others.map(({ product, addresses }) => say`「${form.products[product].name}」（${number(addresses)} 個）`),
    )}，${fit ? '所有叢集就放得下' : '就不是所有叢集都放得下'}。`,
  whyNot: '為什麼放不下',
  shortfall,
  left: ({ addresses, blocks, largest, fragmentation }) => {
    if (largest === null) return '可用區塊已無剩餘。';
    const most = say`剩下 ${number(addresses)} 個，分成 ${number(blocks.length)} 塊；最大的是 ${largest}`;
    return blocks.length === 1 ? `${most}。` : say`${most}，其餘 ${percent(fragmentation)} 在它之外。`;
  },
  saves: (share) => say`個位址因重複使用同一段 Pod 範圍而省下（扁平模式所需的 ${percent(share)}）`,
  savedRoutable: (addresses) =>
    addresses < 0
      ? say`以可路由的位址計，島嶼多用 ${number(-addresses)} 個。`
      : say`以可路由的位址計省下 ${number(addresses)} 個：外面沒有人需要往島嶼 Pod 的路由。`,
  savesRoutable: '個可路由位址省下：外面沒有人需要往島嶼 Pod 的路由',
  nothingAgain: (more) =>
    more === 0
      ? '總數相同：沒有重複使用。'
      : say`總數上島嶼多用 ${number(more)} 個：沒有重複使用，還要加上對外發布位址（VIP）。`,
  chance: (clusters, length, chance) =>
    say`若沒有人規劃，${number(clusters)} 個叢集各自在這些區塊中隨機挑一個 /${length}，有 ${percent(chance)} 的機率會有兩個挑到同一個。`,
  envelope: (nodes, pods) =>
    say`每個叢集 ${number(nodes)} 個節點、最多 ${number(pods)} 個 Pod：Kubernetes 的設計上限是 5,000 個節點與 150,000 個 Pod；有些雲端可以更多。`,
};

function rangeOf(purpose: Purpose, { request, flat }: AddressPlan, model: PlannedModel): string {
  switch (purpose) {
    case 'pods': {
      const { addresses } = nodeBlocks(request.nodeBlocks, request.podsPerNode);
      const all = request.nodesPerCluster * addresses;
      const each = `${number(request.nodesPerCluster)} × ${number(addresses)} = ${number(all)}`;
      return say`一個 /${flat.podRangeLength}，因為 ${each}${2 ** (32 - flat.podRangeLength) === all ? '' : '，向上取整'}`;
    }
    case 'nodes':
      return say`一個 /${flat.nodeRangeLength}，給 ${number(request.nodesPerCluster)} 個節點與保留位址`;
    case 'services':
      return request.services.kind === 'advertised' ? say`一個 /${request.services.length}` : '';
    case 'virtual-ips':
    case 'egress-ips':
      return model === 'island' ? '逐一計算' : '';
  }
}

function shortfall(why: Shortfall): string {
  switch (why.kind) {
    case 'total-short':
      return say`總數不足：${place(why)}需要 ${number(why.needed)} 個，可用 ${number(why.free)} 個。`;
    case 'no-aligned-block': {
      const whose = why.cluster === null ? '共用的' : say`叢集 ${number(why.cluster)} 的`;
      const what = say`${place(why)}${whose}${ranges[why.purpose]}必須是對齊的 /${why.length}`;
      return why.largest === null
        ? `${what}；但已無可用位址。`
        : say`${what}。可用位址夠多，但最大的區塊是 ${why.largest}，一個 /${lengthOf(why.largest)}。`;
    }
  }
}

function place({ pool }: Shortfall): string {
  return pool === 'own-range' ? '另外指定的範圍中，' : '';
}

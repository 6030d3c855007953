import { lengthOf } from '../../engine/index.ts';
import type { AddressWords, DrawnRange } from '../addressWords.ts';
import { allOf } from './lists.ts';
import { number, percent } from './numbers.ts';
import { say } from './say.ts';

const kinds: AddressWords['map']['kinds'] = {
  pods: 'Pod',
  nodes: '節點',
  services: '服務',
  'virtual-ips': '對外發布位址（VIP）',
  'egress-ips': '出口位址',
  used: '他人使用中',
  free: '可用',
  several: '數段範圍',
  wanted: '想要但沒有空間',
  shared: '每個叢集的 Pod',
};

export const map: AddressWords['map'] = {
  title: '落在哪裡',
  name: (model) => say`${model}的位址空間圖`,
  keys: '每個區塊都按比例繪製，一半之中再分一半；兩邊比例相同。指向一段範圍，或用 Tab 進入圖中再以方向鍵移動。',
  point: '指向一段範圍，看它屬於誰。',
  magnified: (drawn, share) =>
    say`已放大：只畫出整個空間的 ${percent(share)}，即 ${allOf(drawn)}。兩種規劃在其餘部分都沒有範圍。`,
  kinds,
  range,
  inUse: '使用中',
  islandsOnly: '只給島嶼',
  largestFree: '最大可用',
  wants: (cluster, length) => say`叢集 ${number(cluster)} 想要一個 /${length}`,
  times: (clusters) => (clusters === 1 ? '1' : `×${number(clusters)}`),
  tile: (block, addresses) => `${block} · ${number(addresses)}`,
  podRanges: 'Pod 範圍',
  same: '相同',
  noRoom: '沒有空間',
  others: (count) => say`還有 ${number(count)} 個`,
};

function range({ kind, prefix, addresses, clusters, count }: DrawnRange, wanted: number): string {
  if (kind === 'wanted') return say`${whose(clusters)}/${lengthOf(prefix)}，${number(addresses)} 個位址：沒有空間。`;
  const size = say`${prefix}，${number(addresses)} 個位址`;
  if (count > 1) return say`${size}：${number(count)} 段範圍，${whose(clusters)}${kinds[kind]}`;
  if (kind === 'pods' && clusters === null)
    return wanted === 1 ? `${size}：叢集的 Pod` : say`${size}：每個叢集的 Pod，共用 ${number(wanted)} 次`;
  return say`${size}：${whose(clusters)}${kinds[kind]}`;
}

function whose(clusters: DrawnRange['clusters']): string {
  if (clusters === null) return '';
  const [first, last] = clusters;
  return first === last ? say`叢集 ${number(first)} 的` : say`叢集 ${number(first)} 到 ${number(last)} 的`;
}

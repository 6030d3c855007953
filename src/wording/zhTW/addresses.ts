import type { AddressWords } from '../addressWords.ts';
import { caseTexts } from './addressCases.ts';
import { form, spaceNames } from './addressForm.ts';
import { map } from './addressMap.ts';
import { blockProblem, requestProblem } from './addressProblems.ts';
import { purposes, result } from './addressResult.ts';
import { number } from './numbers.ts';
import { say } from './say.ts';

export const addresses: AddressWords = {
  lead: '在扁平網路裡，每個叢集都需要自己的 Pod 位址；島嶼則重複使用同一批。看看這對你現有的區塊代表什麼。',
  cases: '值得一看的情況',
  caseTexts,
  source: '來源：',
  form,
  nodeBlockText: ({ blockLength, blocks, addresses: size }, pods) =>
    say`每個節點 ${number(blocks)} 個 /${blockLength}：${number(size)} 個位址給 ${number(pods)} 個 Pod。`,
  spaceNames,
  blockText: (block, size, name) => say`${block}：${name}，${number(size)} 個位址`,
  blockProblem,
  requestProblem,
  stale: '目前顯示的是上一個可行的規劃；修正標示之處即可看到你的規劃。',
  number,
  purposes,
  result,
  map,
  table: {
    title: '用表格列出所有範圍',
    caption: (model) => say`${model}的範圍`,
    range: '範圍',
    addresses: '位址數',
    purpose: '用途',
    cluster: '叢集',
    all: '全部',
    more: (count) => say`還有 ${number(count)} 段範圍`,
  },
  trace: {
    title: '看封包在其中行走',
    action: '追蹤這份規劃',
    what: ({ drawn, from }) =>
      say`以這些範圍開啟一個網路：${number(drawn.clusters)} 個叢集，各 ${number(drawn.nodesPerCluster)} 個節點，每個節點 ${number(drawn.podsPerNode)} 個 Pod，外加兩台外部機器。${
        from === 'flat'
          ? '扁平模式中每個叢集有自己的範圍。'
          : '扁平模式放不下，所以每個叢集的範圍都相同：在扁平模式中會衝突。'
      }`,
    nothing: '沒有可追蹤的：兩種模式都放不下任何叢集。',
    refused: '這份規劃無法追蹤：',
    classE: 'E 類位址在這裡的行為與 Linux 相同，像其他區塊一樣路由。部分設備與多數雲端會丟棄。',
    names: {
      title: '你的規劃',
      summary: (clusters, nodes, pods) =>
        say`來自 ${number(clusters)} 個叢集的規劃，各 ${number(nodes)} 個節點，每個節點 ${number(pods)} 個 Pod。`,
      cluster: (at) => `叢集 ${at}`,
      node: (at) => `node-${at}`,
      pod: (letters) => `Pod-${letters.toUpperCase()}`,
      client: '外部用戶端',
      server: '外部伺服器',
    },
  },
};

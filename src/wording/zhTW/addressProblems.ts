import type { BlockProblem, PlanField, RequestProblem } from '../../engine/index.ts';
import { planLimits } from '../../engine/index.ts';
import { number } from './numbers.ts';
import { say } from './say.ts';

export function blockProblem(problem: BlockProblem): string {
  return say`第 ${problem.line} 行：${flaw(problem)}`;
}

function flaw(problem: BlockProblem): string {
  switch (problem.kind) {
    case 'not-a-prefix':
      return `「${problem.text}」不是區塊；請寫成 10.0.0.0/8 這樣。`;
    case 'ipv6':
      return `「${problem.text}」是 IPv6；此頁只規劃 IPv4。`;
    case 'no-length':
      return say`「${problem.text}」缺少長度；請寫成 ${problem.text}/24。`;
    case 'host-bits':
      return say`「${problem.text}」在區塊中間；該區塊是 ${problem.block}。`;
    case 'unusable':
      return say`${problem.text} 含有 ${problem.within} 的位址，沒有機器可以使用。`;
  }
}

const fields: Readonly<Record<PlanField, string>> = {
  blocks: '可用區塊',
  usedBlocks: '已被使用的區塊',
  clusters: '叢集數',
  nodesPerCluster: '每個叢集的節點數',
  podsPerNode: '每個節點的 Pod 數',
  blockLength: '區塊長度',
  serviceLength: '服務範圍的長度',
  virtualIps: '對外發布位址（VIP）數',
  egressIps: '出口位址數',
};

export function requestProblem(problem: RequestProblem): string {
  switch (problem.kind) {
    case 'no-space':
      return '請至少寫一個區塊。';
    case 'not-whole': {
      const { minimum, maximum } = planLimits[problem.field];
      return say`請寫 ${number(minimum)} 到 ${number(maximum)} 的整數。`;
    }
    case 'out-of-range': {
      const { minimum, maximum } = problem.bounds;
      const way = problem.value < minimum ? '太少' : '太多';
      return say`${number(problem.value)} ${way}：${fields[problem.field]}須為 ${number(minimum)} 到 ${number(maximum)}。`;
    }
  }
}

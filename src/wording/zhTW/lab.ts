import type { ComparedAspect, DifferenceText, LabWords, Obstacle } from '../labWords.ts';
import { allOf } from './lists.ts';
import { say } from './say.ts';
import { perTunnel } from '../notation/flow.ts';

const aspects: Readonly<Record<ComparedAspect, string>> = {
  request: '請求',
  reply: '回覆',
  order: '事件順序',
  later: '交握之後的封包',
  symptom: '傳送端的經歷',
  receiver: '接收端看到的',
  outcome: '結果、位置與原因',
  flows: '連線追蹤所記得的',
};

const nothing = '無';

const leftOut: Readonly<Record<Obstacle, string>> = {
  proxies: '未比對（缺少 haproxy）：代理',
  bgp: '未比對（缺少 FRR）：BGP',
  ...perTunnel((name) => `這裡無法觀察：${name}，這個核心沒有它的模組`),
};

export const lab: LabWords = {
  notBoth: (one, others) => say`${one}已經代表每一對；請拿掉 ${allOf(others)}`,
  notNumber: (field, value) => `${field}：「${value}」不是整數`,
  notRoot: '實驗室無法在這裡執行：建立網路命名空間需要 root 權限。請以 sudo 執行同一個指令。',
  noNamespaces: (reason) =>
    `實驗室無法在這裡執行：這個系統不提供網路命名空間（${reason}）。虛擬機器可以；多數容器加上 --privileged 也可以。`,
  missingTools: (tools, packages) =>
    `實驗室無法在這裡執行：缺少 ${tools.join('、')}。在 Debian 或 Ubuntu 上：apt-get install ${packages.join(' ')}`,
  obstacles: {
    proxies: '無法在這裡比對：這個網路有代理，而這裡沒有 haproxy。在 Debian 或 Ubuntu 上：apt-get install haproxy',
    bgp: '無法在這裡比對：這個網路使用 BGP，而這裡沒有 FRR。在 Debian 或 Ubuntu 上：apt-get install frr',
    ...perTunnel((name) => `這裡無法觀察：這個網路有 ${name} 隧道，而這個核心沒有它的模組。`),
  },
  predicted: '預測',
  observed: '觀察',
  nothing: '-',
  later: '交握之後（每種一次）',
  difference: differenceText,
  firstDifference: (difference) => `第一個差異：${difference}`,
  agrees: (kernel) => `與 Linux ${kernel} 相符。`,
  disagrees: (kernel) => `與 Linux ${kernel} 不符，以 Linux 為準。`,
  incomplete: '比對過的都相符，但還沒全部比對完，實驗室就失敗了。',
  learnedOtherwise: (device, missing, surplus) =>
    [
      `BGP 帶給 ${device} 的路由與預測不同`,
      ...(missing.length === 0 ? [] : [`缺少：${missing.join('、')}`]),
      ...(surplus.length === 0 ? [] : [`未預測到：${surplus.join('、')}`]),
    ].join('；'),
  verifying: ({ labs, sends, topologies, seed }) =>
    `與 Linux 比對 ${topologies} 個拓撲上的 ${sends} 次傳送，一次 ${labs} 個網路；種子 ${seed}。`,
  progress: (done, of) => `${of} 個拓撲中的 ${done} 個`,
  leftOut: (obstacle, networks) => `${leftOut[obstacle]}：另有 ${networks} 個網路`,
  processes: ({ speakingBgp, withProxies }) =>
    `${speakingBgp} 個拓撲有 BGP session，由 FRR 執行；${withProxies} 個拓撲有代理，由 haproxy 執行`,
  byModel: { model: '模式', topologies: '拓撲', sends: '傳送', differ: '不符' },
  generated: (topologies, seed) => `其中 ${topologies} 個拓撲為隨機產生（種子 ${seed}）`,
  presets: (topologies) => `其中 ${topologies} 個拓撲是真實網路頁上的網路`,
  cases: (sends) => `其中 ${sends} 次傳送屬於曾實際觀察過核心如何判定的案例，每次執行都會重新查驗`,
  passing: (difference) => `只出現過一次，重建網路後不再出現：${difference}`,
  couldNotBuild: (link, reason) => `沒有比對完，因為實驗室失敗了（${reason}）：${link}`,
  took: (seconds) => `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`,
  total: ({ sends, topologies, differ }) => `${topologies} 個拓撲上的 ${sends} 次傳送：${differ} 次不符`,
};

function differenceText({ aspect, connection, predicted, observed }: DifferenceText): string {
  const where = connection === null || connection === 1 ? '' : `第 ${connection} 條連線的`;
  return say`${where}${aspects[aspect]}：預測 ${predicted ?? nothing}，觀察 ${observed ?? nothing}`;
}

import type { VerificationWords } from '../verificationWords.ts';
import { perTunnel } from '../notation/flow.ts';
import { verdict } from './verdict.ts';

const number = (value: number): string => value.toLocaleString('zh-Hant-TW');

export const verification: VerificationWords = {
  verdict,
  title: '與真正的核心對照',
  close: '關閉',
  lead: '以 Linux 網路命名空間建出同樣的網路，真的送出同樣的封包，並監聽每一個介面，再把看到的結果與本頁的預測逐項比對：位址、連接埠、TTL、外層標頭、ICMP 錯誤、先後順序、接收端看到的對象、傳送端的感受，以及連線追蹤記住的內容。',
  missing: '這份頁面沒有附上對照報告，因此不作任何宣稱。',
  unreadable: '這份頁面附上的對照報告無法讀取，因此不作任何宣稱。',
  date: '時間',
  kernel: '核心',
  tools: '工具',
  sends: '比對數量',
  sendsText: ({ sends, topologies, differ }) =>
    `${number(topologies)} 個拓樸、${number(sends)} 次傳送；${differ === 0 ? '全部一致' : `${number(differ)} 次不一致`}`,
  seed: '亂數種子',
  processes: '真正的程式',
  processesText: ({ speakingBgp, withProxies }) =>
    `${number(speakingBgp)} 個拓樸由 FRR 執行 BGP，${number(withProxies)} 個拓樸由 haproxy 擔任代理`,
  byModel: '依模式',
  bySource: '依網路來源',
  sources: {
    catalogue: '本頁的情境，任意設定與故障',
    generated: '隨機產生的情境',
    case: '已知會讓模擬器出錯的案例',
    preset: '「真實網路」頁上的網路',
  },
  columns: { what: '項目', topologies: '拓樸', sends: '傳送', differ: '不一致' },
  notObservable: '在該處無法觀察',
  leftOut: (obstacle, networks) => `${number(networks)} 個網路：${obstacles[obstacle]}。絕不算作一致。`,
  everythingObservable: '無：出現的每個網路都能比對。',
  passing: (differences) => `${number(differences)} 個差異在重新建立網路後不再出現，不算作不一致。`,
  failures: (networks) => `${number(networks)} 個網路未能比對到底。`,
  mismatches: '不一致之處以 Linux 為準',
  mismatch: ({ from, to, model }) => `${from} 到 ${to}，${model}`,
  predicted: '預測',
  observed: '觀察',
  nothing: '無',
  limits: '對照沒有說明的事',
  limitsList: [
    '只比對第一個封包與它得到的回應，不比對之後的封包。',
    'TCP 交握若從未完成，沒有程式會得知這個連線：所示的接收端是「將會看到」的一方與它會看到的對象。',
    '核心對 ICMP 錯誤的速率限制已關閉，ARP 也調快。真實機器可能略過部分錯誤，並要數秒才會放棄鄰居。',
  ],
  repeat: '自行重做',
  repeatText: '在 Linux 上以 root 身分，於原始碼目錄中執行；命名空間以外的一切都不會被更動。',
  copy: '複製',
  copied: '已複製',
  notCopied: '無法複製，請自行選取',
};

const obstacles = {
  proxies: '含有代理，但缺少 haproxy',
  bgp: '使用 BGP，但缺少 FRR',
  ...perTunnel((name) => `含有 ${name} 隧道，而該核心沒有對應的模組`),
} as const;

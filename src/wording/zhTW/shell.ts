import type { Page } from '../../sharing/index.ts';
import type { ShellWords } from '../shellWords.ts';
import { say, seamed } from './say.ts';
import { protocolText } from '../notation/flow.ts';

const pages: Readonly<Record<Page, string>> = {
  trace: '追蹤',
  lessons: '課程',
  claims: '主張',
  addresses: '位址規劃',
  networks: '真實網路',
};

export const shell: ShellWords = {
  documentTitle: (app, [left, right], ends) => {
    const models = left === right ? left : `${left}與${right}`;
    return ends === null ? `${app}：${models}` : `${ends[0]} → ${ends[1]}，${models} · ${app}`;
  },
  pageTitle: (app, page) => `${pages[page]} · ${app}`,
  navigation: '頁面',
  pages,
  more: '更多',
  openFull: '開啟完整版',
  protocols: { tcp: 'TCP', udp: 'UDP' },
  labelled: (label, text) => `${label}：${text}`,

  stage: {
    begin: '先選傳送端，再選接收端',
    examples: '或試試這些',
    example: (from, to) => `${from} → ${to}`,
    lookInside: '查看內部',
    nothing: '查看內部…',
    dials: (sender, address) => say`${sender}即將連往 ${address}。`,
    travels: (towards) => say`正前往${towards}。`,
    waiting: '（等待另一邊）',
    reason: (why) => (why === '' ? '。' : `：${why}。`),
    clause: (why, last) => `：${why}${last ? '。' : '；'}`,
    seenBySender: (experience) => say`傳送端看到：${experience}。`,
  },

  picture: {
    duties: {
      nat: 'NAT',
      vip: 'VIP',
      proxy: '代理',
      'static-routes': '往 Pod 的靜態路由',
      bgp: '以 BGP 得知 Pod 路由',
      'no-pod-routes': '沒有往 Pod 的路由',
      agent: 'kubelet',
      down: '停機',
    },
    podRange: (prefix) => `Pod ${prefix}`,
    virtualAddress: (address) => `VIP ${address}`,
    tunnels: protocolText,
    signals: { syn: 'SYN', 'syn-ack': 'SYN-ACK', rst: 'RST', datagram: 'UDP' },
    icmp: () => 'ICMP',
    ttl: (ttl) => `TTL ${ttl}`,
    holders: (count) => `×${count}`,
  },

  transport: {
    moment: (step, steps, devices) =>
      step === 0
        ? `共 ${steps} 個時刻，尚未開始`
        : say`第 ${step} 個時刻，共 ${steps} 個：${devices.reduce(joined, '')}`,
    request: '請求',
    reply: '回覆',
    hop: (at, of) => `第 ${at} 站，共 ${of} 站`,
    notBegun: '尚未送出',
  },

  share: {
    name: '分享',
    start: '連結開啟時',
    fromHere: '停在這一刻',
    fromStart: '從頭開始',
    copyMarkdown: '複製 Markdown',
    copyHtml: '複製 HTML iframe',
    verdicts: {
      green: '夠短，任何聊天與郵件軟體都能用',
      amber: '對某些軟體太長：Discord 與較舊的郵件軟體會截斷超過 2,000 個字元的連結',
      red: '對大多數聊天軟體都太長：請改傳情境檔',
    },
    fileTitle: '情境檔',
    download: '下載情境',
    openFile: '開啟情境檔',
    paste: '或貼上情境文件',
    open: '開啟',
    opened: (title) => `已開啟：${title}。`,
    unreadable: '無法讀取這個檔案。',
    wrong: (problems) => `有 ${problems} 個問題：`,
    others: (problems) => `還有 ${problems} 個`,
  },
};

function joined(text: string, device: string): string {
  return text === '' ? device : [text, '與', device].reduce(seamed);
}

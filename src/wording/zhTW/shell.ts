import type { FirstWords } from '../firstWords.ts';
import type { Page } from '../../sharing/index.ts';
import { say, seamed } from './say.ts';
import { protocolText } from '../notation/flow.ts';

const pages: Readonly<Record<Page, string>> = {
  trace: '追蹤',
  lessons: '課程',
  claims: '文件論點',
  addresses: '位址規劃',
  networks: '真實網路',
};

export const shell: FirstWords['shell'] = {
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
      'some-pod-routes': '只有往部分 Pod 的路由',
      'no-pod-routes': '沒有往 Pod 的路由',
      filter: '過濾',
      agent: 'kubelet',
      down: '停機',
    },
    podRange: (prefix) => `Pod ${prefix}`,
    virtualAddress: (address) => `VIP ${address}`,
    tunnels: protocolText,
    signals: { syn: 'SYN', 'syn-ack': 'SYN-ACK', rst: 'RST', ack: 'ACK', data: 'PSH-ACK', datagram: 'UDP' },
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
};

function joined(text: string, device: string): string {
  return text === '' ? device : [text, '與', device].reduce(seamed);
}

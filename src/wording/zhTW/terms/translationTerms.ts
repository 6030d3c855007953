import type { Glossary } from '../../glossary.ts';
import { standards } from '../../notation/standards.ts';

export const translationTerms = {
  nat: {
    name: 'NAT',
    spelled: ['NAT'],
    means: '網路位址轉換：途中的裝置在封包裡改寫位址或連接埠。',
    standard: standards.natTerms,
  },
  snat: {
    name: 'SNAT',
    spelled: ['SNAT'],
    means: '來源 NAT：裝置把封包的來源換掉，回覆才會回到這個裝置。',
    standard: standards.netfilter,
  },
  dnat: {
    name: 'DNAT',
    spelled: ['DNAT'],
    means: '目的地 NAT：裝置在查路由之前，把封包的目的地換掉。',
    standard: standards.netfilter,
  },
  masquerade: {
    name: '偽裝（masquerade）',
    spelled: ['偽裝', 'masquerade'],
    means: '一種 SNAT：換成封包離開時所走介面的位址，不論那是什麼位址。',
    standard: standards.netfilter,
  },
  vip: {
    name: 'VIP',
    spelled: ['VIP', '虛擬 IP'],
    means: '虛擬 IP：不是任何機器自己的位址，它的存在就是為了換成某個後端的位址。',
    standard: standards.virtualIps,
  },
  'cluster-ip': {
    name: 'Cluster IP',
    spelled: ['cluster IP', 'ClusterIP'],
    means: 'Service 的虛擬 IP。只有在自己叢集的節點上才有意義。',
    standard: standards.services,
  },
  'node-port': {
    name: 'Node port',
    spelled: ['node port', 'NodePort'],
    means: '叢集的每個節點都為某個 Service 開放的連接埠，不論它的 Pod 是否在該節點上。',
    standard: standards.services,
  },
  'external-traffic-policy': {
    name: '外部流量政策',
    spelled: ['externalTrafficPolicy', '外部流量政策'],
    means:
      'Cluster：Service 的任何 Pod 都可能回覆，而用戶端的位址會被遮住。Local：只有所到節點上的 Pod 會回覆，位址在那裡得以保留。',
    standard: standards.virtualIps,
  },
  backend: {
    name: '後端',
    spelled: ['後端'],
    means: '能為虛擬 IP、轉送的連接埠或代理回覆的對象之一。',
    standard: null,
  },
  proxy: {
    name: '代理',
    spelled: ['代理'],
    means: '接受一條連線，再自己開第二條的行程。伺服器看到的是代理的位址，不是用戶端的，除非它是透明代理。',
    standard: null,
  },
  'forwarded-for': {
    name: 'X-Forwarded-For',
    spelled: ['X-Forwarded-For', 'PROXY 協定', 'PROXY protocol'],
    means:
      '代理把用戶端位址當成資料傳下去的方法：一個 HTTP 標頭（後來標準化為 Forwarded），或資料之前的一行。伺服器得設定為相信它。',
    standard: standards.forwarded,
  },
  'conntrack-entry': {
    name: 'conntrack 項目',
    spelled: ['conntrack 項目', 'conntrack'],
    means: '裝置對一個資料流的記憶：第一個封包來時的樣子，以及回覆會有的樣子。回覆就依它轉換回去。',
    standard: standards.netfilter,
  },
  invalid: {
    name: 'invalid（conntrack 狀態）',
    spelled: ['invalid'],
    means: 'conntrack 對這種封包的稱呼：不屬於任何已知的資料流，也沒有開始新的。NAT 不處理這種封包。',
    standard: standards.netfilter,
  },
  hairpin: {
    name: 'Hairpin',
    spelled: ['hairpin'],
    means: '掉頭從原路出去的流量，例如 Pod 透過自己的 Service 連到自己。',
    standard: standards.natBehaviour,
  },
  'ephemeral-port': {
    name: '臨時連接埠',
    spelled: ['來源連接埠', '臨時連接埠'],
    means: '用戶端的系統為一條連線選用的連接埠。它與位址一起用來分辨資料流。',
    standard: standards.ports,
  },
  syn: {
    name: 'SYN',
    spelled: ['SYN', 'SYN-ACK'],
    means: 'TCP 連線的第一個封包；SYN-ACK 是表示接受的回覆。',
    standard: standards.tcp,
  },
  reset: {
    name: '重設（RST）',
    spelled: ['TCP 重設', '重設', 'RST'],
    means: 'TCP 的回覆，意思是：這裡沒有這條連線，或不接受。',
    standard: standards.tcp,
  },
  icmp: {
    name: 'ICMP 錯誤',
    spelled: ['ICMP 錯誤', 'ICMP'],
    means: '告訴傳送端另一個封包結果的封包。它也需要回程的路，也可能遺失。',
    standard: standards.icmp,
  },
} satisfies Partial<Glossary['terms']>;

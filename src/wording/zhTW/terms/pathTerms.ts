import type { Glossary } from '../../glossary.ts';
import { standards } from '../../notation/standards.ts';

export const pathTerms = {
  router: {
    name: '路由器',
    spelled: ['路由器'],
    means: '把別人的封包傳下去的裝置：它查路由，並把 TTL 減一。',
    standard: standards.routers,
  },
  route: {
    name: '路由',
    spelled: ['路由'],
    means: '裝置路由表的一行：要送往這個前綴的位址，就把封包交給那個鄰居。',
    standard: standards.routes,
  },
  'next-hop': {
    name: '下一跳',
    spelled: ['下一跳'],
    means: '路由把封包交給的鄰居。它的位址不會寫進封包。',
    standard: standards.routers,
  },
  'longest-prefix-match': {
    name: '最長前綴比對',
    spelled: ['最長前綴比對', '最長前綴'],
    means: '在涵蓋目的地位址的所有路由中，選前綴最長、也就是最精確的那一條。',
    standard: standards.routers,
  },
  blackhole: {
    name: '黑洞路由',
    spelled: ['黑洞路由', '黑洞'],
    means: '把封包丟掉、也不告訴任何人的路由。',
    standard: standards.routes,
  },
  bgp: {
    name: 'BGP',
    spelled: ['BGP'],
    means: '路由器（以及充當路由器的節點）彼此告知自己能到達哪些前綴的協定。',
    standard: standards.bgp,
  },
  advertise: {
    name: '通告',
    spelled: ['通告'],
    means: '告訴鄰居：要往這個前綴，就送給我。speaker 一停，它的路由就消失。',
    standard: standards.bgp,
  },
  speaker: {
    name: 'BGP speaker',
    spelled: ['speaker', 'BGP speaker'],
    means: '與鄰居維持 BGP session，並向它們通告前綴的行程。',
    standard: standards.bgp,
  },
  ttl: {
    name: 'TTL',
    spelled: ['TTL'],
    means: '每個封包裡的一個數字，每台路由器都會減一。減到零，封包就作廢，才不會永遠繞圈子。',
    standard: standards.ipv4,
  },
  arp: {
    name: 'ARP',
    spelled: ['ARP'],
    means: '裝置在鏈路上詢問誰持有某個位址的方法。沒有人回應，封包就交不出去。',
    standard: standards.arp,
  },
  bridge: {
    name: '橋接器',
    spelled: ['橋接器', '橋接'],
    means: '節點裡的交換器。它在各埠之間傳遞封包而不經過路由，所以 TTL 不變。',
    standard: standards.bridges,
  },
  overlay: {
    name: '覆蓋網路',
    spelled: ['覆蓋網路'],
    means: '以隧道架在另一個網路之上的網路：底下的網路只看得到隧道的兩端。',
    standard: standards.overlays,
  },
  encapsulation: {
    name: '封裝',
    spelled: ['封裝', '外層標頭'],
    means: '把整個封包放進另一個封包。沿途的路由器只讀外層標頭。',
    standard: standards.overlays,
  },
  vxlan: {
    name: 'VXLAN',
    spelled: ['VXLAN'],
    means: '以 UDP 封裝：外層標頭從節點到節點，內層從 Pod 到 Pod。',
    standard: standards.vxlan,
  },
  geneve: {
    name: 'Geneve',
    spelled: ['Geneve'],
    means: '與 VXLAN 一樣封裝在 UDP 裡，標頭另有放選項的空間；OVN-Kubernetes 與 Antrea 使用它。',
    standard: standards.geneve,
  },
  ipip: {
    name: 'IPIP',
    spelled: ['IPIP'],
    means: '把一個 IPv4 封包直接放進另一個，中間沒有 UDP。',
    standard: standards.ipip,
  },
  martian: {
    name: 'Martian',
    spelled: ['martian', 'martian 來源'],
    means: '在所到之處不可能正確的位址，例如來源就是這個裝置自己。',
    standard: standards.routers,
  },
  'rp-filter': {
    name: 'rp_filter',
    spelled: ['rp_filter', '反向路徑過濾'],
    means: '到達時的檢查。嚴格：回覆會不會從進來的介面出去？寬鬆：到底有沒有回去的路？若沒有，就靜默丟棄。',
    standard: standards.ingressFiltering,
  },
} satisfies Partial<Glossary['terms']>;

import type { CostWords } from '../costWords.ts';
import { costCli } from './costCli.ts';
import { costPanel } from './costPanel.ts';

export const cost: CostWords = {
  ways: {
    'same-node': { name: '同一節點', help: '從 Pod 到 Pod，只經過一個節點的橋接器。' },
    routed: { name: '路由', help: '從節點到節點，只靠路由；沒有人記住資料流。所有比值都以它為 1。' },
    filtered: {
      name: '路由，有狀態過濾',
      help: '同一條路，但兩個節點都追蹤連線，因為有規則要看連線狀態，網路政策就是如此。',
    },
    'source-nat': { name: '來源 NAT', help: '傳送端的節點以自己的位址取代 Pod 的位址。' },
    'destination-nat': { name: '虛擬位址', help: '閘道以 Pod 的位址取代當初所連的位址。' },
    'both-nat': { name: '來源與目的地 NAT', help: '從島嶼到島嶼，閘道在節點上：改寫三次，不多一台機器。' },
    gateways: { name: '獨立閘道機器上的 NAT', help: '從島嶼到島嶼，改寫相同，但多兩台機器。' },
    proxy: { name: '代理', help: 'TCP 模式的 haproxy 終結連線，再另開一條。' },
    vxlan: { name: 'VXLAN', help: '封包在節點之間裝在另一個封包裡。' },
    geneve: { name: 'Geneve', help: '封包在節點之間裝在另一個封包裡，與 VXLAN 一樣。' },
    ipip: { name: 'IPIP', help: '封包在節點之間外加一層 IP 標頭。' },
  },
  figures: {
    roundTrip: { name: '來回時間', help: '在已開啟的連線上，一個位元組與它的回覆' },
    connection: { name: '新連線', help: '開啟連線，送一個位元組，收到回覆，關閉' },
    throughput: { name: '吞吐量', help: '一條連線能承載多少；越多越好' },
  },
  virtualLinks: '虛擬鏈路：只有比值有意義',
  panel: costPanel,
  cli: costCli,
};

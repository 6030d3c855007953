import type { Cause } from '../../engine/index.ts';
import type { TitledText } from '../words.ts';

const causes: Readonly<Record<Cause, TitledText>> = {
  'no-route': {
    title: '沒有路由',
    body: '這個裝置沒有任何路由涵蓋目的位址，也沒有預設路由。',
  },
  'blackhole-route': {
    title: '黑洞路由',
    body: '最符合目的位址的路由會不作聲地丟掉封包。',
  },
  'unreachable-route': {
    title: '不可達路由',
    body: '最符合目的位址的路由會拒絕封包，回報無法到達（ICMP 3/1）。',
  },
  'prohibit-route': {
    title: '禁止路由',
    body: '最符合目的位址的路由會拒絕封包，回報禁止通行（ICMP 3/13）。',
  },
  'no-neighbour': {
    title: '沒有人持有此位址',
    body: '路由通往某條鏈路，但鏈路上沒有人以 ARP 回答下一跳的位址。',
  },
  'ttl-expired': {
    title: 'TTL 耗盡',
    body: '每台路由器都會把 TTL 減一，現在已減完了。通常表示路由器之間把封包傳成了迴圈。',
  },
  'not-a-router': {
    title: '不是路由器',
    body: '封包要送往別的位址，而這個裝置不轉送（ip_forward 為 0），所以不作聲地丟掉封包。',
  },
  'martian-source': {
    title: 'martian 來源',
    body: '從外面進來的封包，來源位址卻是這個裝置自己的位址。核心會不作聲地丟掉它。',
  },
  'reverse-path': {
    title: '反向路徑過濾',
    body: '回覆會從另一個介面出去，而不是封包進來的介面，所以 rp_filter 不作聲地丟掉封包。',
  },
  'filter-drop': {
    title: '過濾規則丟棄',
    body: '過濾規則不作聲地丟棄封包，傳送端只能等待。',
  },
  'filter-reject': {
    title: '過濾規則拒絕',
    body: '過濾規則拒絕封包，並告知傳送端。',
  },
  'port-closed': {
    title: '連接埠未開放',
    body: '封包到了，但沒有行程監聽這個連接埠：TCP 以重設（RST）回覆，UDP 以 ICMP 3/3 回覆。',
  },
  'no-such-connection': {
    title: '沒有這條連線',
    body: '封包到了，但這裡沒有 socket 在等它：它不是來自當初所問的位址與連接埠。',
  },
  'hairpin-port': {
    title: '不支援 hairpin',
    body: '封包得從進來的同一個橋接埠出去，而橋接器只有在 hairpin 模式下才會這麼做。',
  },
  'device-down': {
    title: '裝置停機',
    body: '這個裝置已停機。',
  },
};

export function causeText(cause: Cause): TitledText {
  return causes[cause];
}

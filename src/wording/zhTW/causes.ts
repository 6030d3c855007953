import type { Cause } from '../../engine/index.ts';

const causes: Readonly<Record<Cause, string>> = {
  'no-route': '沒有路由',
  'blackhole-route': '黑洞路由',
  'unreachable-route': '不可達路由',
  'prohibit-route': '禁止路由',
  'no-neighbour': '沒有人持有此位址',
  'ttl-expired': 'TTL 耗盡',
  'not-a-router': '不是路由器',
  'martian-source': 'martian 來源',
  'reverse-path': '反向路徑過濾',
  'filter-drop': '過濾規則丟棄',
  'filter-reject': '過濾規則拒絕',
  'port-closed': '連接埠未開放',
  'no-such-connection': '沒有這條連線',
  'picked-up': '連線中途被轉換',
  'hairpin-port': '不支援 hairpin',
  'tunnel-loop': '隧道繞回自己',
  'broadcast-address': '廣播位址',
  'device-down': '裝置停機',
};

export function causeText(cause: Cause): string {
  return causes[cause];
}

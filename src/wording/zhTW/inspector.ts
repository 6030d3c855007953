import type { UiWords } from '../uiWords.ts';
import { say } from './say.ts';

export const inspector: UiWords['inspector'] = {
  title: (device) => say`${device}內部`,
  close: '關閉檢視',
  addresses: '位址',
  routes: '路由',
  rules: '規則',
  proxies: '代理',
  listeners: '監聽中的行程',
  state: 'conntrack 項目',
  bgp: 'BGP',
  prefix: '前綴',
  nextHop: '下一跳',
  learned: '得知方式',
  noRoutes: '它沒有路由。',
  noRules: '它沒有規則。',
  noState: '還沒記住任何資料流。',
  notTracking: '它的規則都不需要認得資料流，所以什麼都不記。',
  whoItSees: '它以為在和誰通訊',
  whoItCouldBe: '這個位址背後可能是誰',
  listenerText: (protocol, port) => `${protocol.toUpperCase()} 連接埠 ${port}`,
  bgpText: (asn, sessions, running) => (running ? `AS ${asn}，${sessions} 個 session` : `AS ${asn}，已停止`),
  empty: '選一個裝置，看看它的內部。',
};

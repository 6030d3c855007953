import type { Hook } from '../../engine/index.ts';
import type { UiWords } from '../uiWords.ts';
import type { NamedText } from '../words.ts';
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

const hooks: Readonly<Record<Hook, NamedText>> = {
  prerouting: { name: 'Prerouting', help: '剛到達，還沒查路由：目的地在這裡轉換。' },
  input: { name: 'Input', help: '封包交給這個裝置的行程之前。' },
  forward: { name: 'Forward', help: '只是路過的封包。' },
  output: { name: 'Output', help: '這個裝置自己產生的封包。' },
  postrouting: { name: 'Postrouting', help: '上線路前的最後一關：來源在這裡轉換。' },
};

export function hookText(hook: Hook): NamedText {
  return hooks[hook];
}

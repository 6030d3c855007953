import type { FaultKind } from '../../engine/index.ts';
import type { PanelWords } from '../panelWords.ts';
import type { NamedText } from '../words.ts';
import { faultActionText } from './faultActions.ts';
import { allOf, anyOf } from './lists.ts';
import { panelHelp } from './panelHelp.ts';
import { learnedText } from './routes.ts';
import { say } from './say.ts';
import { results } from './results.ts';

export const panels: PanelWords = {
  ...results,

  inspector: {
    interface: '介面',
    device: '介面',
    fault: '製造故障',
    learned: learnedText,
    onLink: '同一鏈路',
    refuses: '拒絕',
    defaultRoute: '預設',
    usedNow: '決定這一站',
    usedAt: (hops) => say`用於第 ${allOf(hops.map(String))}站`,
    passedOver: '查過，不適用',
    entry: '資料流，來時的樣子',
    answers: '回覆應有的樣子',
    earlier: '先前就有',
    down: '這個裝置已停機：不回應任何人，也不轉送任何封包。',
    session: (peer, address) => say`與${peer}的 session，位址 ${address}`,
    announces: (prefixes) => (prefixes.length === 0 ? '沒有通告任何前綴' : say`通告 ${allOf(prefixes)}`),
    nothingArrived: '播放到此刻，還沒有封包到達。',
    itself: '真正的傳送者',
    candidatesNote: (count) =>
      count === 1
        ? '這個網路的所有端點中，只有一個會讓它看到這個位址。'
        : `單憑位址無從分辨：這 ${count} 個端點都會讓它看到同一個位址。`,
    proxy: (listen, backends) => {
      if (backends.length === 0) return say`終結通往 ${listen}的連線，再連往它原本要去的地方`;
      return backends.length > 1
        ? say`終結通往 ${listen}的連線，再連往 ${anyOf(backends)}其中之一`
        : say`終結通往 ${listen}的連線，再連往 ${anyOf(backends)}`;
    },
    rules: (count) => `${count} 條規則`,
    withdraw: '撤回',
    withdrawNamed: (prefix) => say`撤回往 ${prefix}的路由`,
    remove: '移除',
    removeNamed: (rule) => `移除 ${rule}`,
    stopSpeaker: '停止 BGP',
    takeDown: '停機',
    sendFrom: '從這裡傳送',
    sendTo: '傳送到這裡',
    actions: '動作',
  },

  settings: {
    invalidPrefixes: (text) =>
      `「${text}」不是一串前綴。請寫成 10.0.0.0/8 這樣的形式，前綴長度之後的位元都是 0，並以逗號分隔。`,
    reset: '恢復初始值',
  },

  faults: {
    action: faultActionText,
    onPath: '在路徑上',
    offPath: (count) => `${count} 個不在路徑上`,
    undo: '復原',
  },

  help: panelHelp,
};

const faultKinds: Readonly<Record<FaultKind, NamedText>> = {
  'withdraw-route': { name: '撤回路由', help: '從裝置的路由表拿掉一條路由。' },
  'stop-bgp': { name: '停止 BGP speaker', help: '它通告過的路由，各處都會撤回。' },
  'remove-rule': { name: '移除規則', help: '從裝置拿掉一條 NAT 規則、過濾規則或一個代理。' },
  'take-down': { name: '讓裝置停機', help: '它不回應任何人，也不轉送任何封包。' },
  'add-filter': { name: '加入防火牆規則', help: '在路由器或節點上放行、丟棄或拒絕流量。' },
};

export function faultKindText(kind: FaultKind): NamedText {
  return faultKinds[kind];
}

import type { TallyKey } from '../uiWords.ts';
import type { NamedText } from '../words.ts';

const tally: Readonly<Record<TallyKey, NamedText>> = {
  hops: {
    name: '請求站數',
    help: '請求所到的裝置，包含傳送端與接收端。代理算兩站：一條連線在此結束，下一條由此開始。',
  },
  rewrites: {
    name: '請求改寫',
    help: '去程中，規則換掉來源或目的地的次數；位址與連接埠一起換算一次。代理不改寫：它另開自己的連線。',
  },
  connections: { name: '連線數', help: '傳輸層連線：代理會把一條變成兩條。' },
  stateEntries: { name: '狀態項目', help: 'conntrack 項目：沿途裝置因這次傳送而記住的資料流。' },
  seen: { name: '接收端看到', help: '接收端 socket 回報的對方位址。' },
  candidates: {
    name: '可能是',
    help: '由它連線時，會讓接收端看到這個來源位址的所有端點：Pod、主機、節點與閘道；接收端若能經由閘道連到自己，也算在內。',
  },
};

export function tallyText(key: TallyKey): NamedText {
  return tally[key];
}

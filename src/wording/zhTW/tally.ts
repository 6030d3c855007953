import type { TallyKey } from '../uiWords.ts';
import type { NamedText } from '../words.ts';

const tally: Readonly<Record<TallyKey, NamedText>> = {
  hops: { name: '請求站數', help: '請求所經過的裝置，包含傳送端與接收端。' },
  rewrites: { name: '請求改寫', help: '去程中，裝置改了幾次位址或連接埠。' },
  connections: { name: '連線數', help: '傳輸層連線：代理會把一條變成兩條。' },
  stateEntries: { name: '狀態項目', help: '沿途裝置必須記住的資料流。' },
  seen: { name: '接收端看到', help: '接收端 socket 回報的對方位址。' },
  candidates: { name: '可能是', help: '會讓接收端看到同一個來源位址的端點。' },
};

export function tallyText(key: TallyKey): NamedText {
  return tally[key];
}

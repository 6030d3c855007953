import type { IdentityWords } from '../identityWords.ts';
import { say } from './say.ts';
import { openers } from './openers.ts';

export const identity: IdentityWords = {
  ...openers.identity,
  title: '接收端的紀錄怎麼寫，又可能是誰',
  logOf: (side, receiver) => say`${side}：${receiver}的紀錄`,
  nothingLogged: (side) => `${side}：沒有人收到，所以沒有任何紀錄`,
  share: (candidates, endpoints) => `${candidates} / ${endpoints}`,
  couldBe: (candidates) =>
    candidates === 1
      ? '個端點可能留下這個位址。它說明了是誰在連線。'
      : '個端點都可能留下這個位址。它沒有說明是誰在連線。',
  notMeant: (receiver) => say`原本要找的不是${receiver}。`,
  show: '在圖中標出來',
  others: (side) => `可能是誰：${side}`,
  proxyKnows: (proxy) => say`${proxy}另開的連線遮住了它所接受的連線。它知道那條連線的另一端，可以設定為轉告：`,
  proxyOffers: { header: '寫在 HTTP 標頭裡', preamble: '或在第一個位元組之前，用 PROXY 協定' },
  consequence:
    '共用一個位址的，也共用它的速率限制、封鎖名單上的項目、工作階段黏著、防火牆規則，以及稽核紀錄中的那一行。',
};

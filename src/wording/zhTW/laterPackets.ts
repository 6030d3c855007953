import type { LaterKind } from '../../engine/index.ts';
import type { Words } from '../words.ts';
import { say } from './say.ts';

const names: Readonly<Record<LaterKind, string>> = {
  'handshake-ack': '交握的 ACK',
  'first-data': '第一筆資料',
  'data-ack': '第一筆資料的 ACK',
  answer: '伺服器的第一筆資料',
  'answer-ack': '伺服器資料的 ACK',
  'data-again': '重送的第一筆資料',
  reset: '重設（RST）',
  'icmp-error': 'ICMP 錯誤',
};

export function laterName(kind: LaterKind): string {
  return names[kind];
}

export const laterHeading: Words['laterHeading'] = ({ kind, maker, connection }) => {
  const name = laterName(kind);
  const named = kind === 'reset' || kind === 'icmp-error' ? say`${maker}送出的${name}` : name;
  return connection === null ? named : `${named}（第 ${connection} 條連線）`;
};

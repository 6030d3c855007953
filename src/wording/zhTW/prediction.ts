import type { LaterKind } from '../../engine/index.ts';
import type { TopicName } from '../predictionNames.ts';
import type { TeachingWords } from '../teachingWords.ts';
import { laterName } from './laterPackets.ts';
import { say } from './say.ts';
import { openers } from './openers.ts';

export const prediction: TeachingWords['prediction'] = {
  ...openers.teaching.prediction,
  panel: '猜下一站',
  question,
  about: (side, packet) => say`${side}，${packetName(packet)}`,
  fates: {
    'passed-on': '繼續送往另一台裝置',
    taken: '由原本要找的對象收下',
    'taken-by-another': '被別人收下',
    reconnected: '連線在此終結，另開一條',
    dropped: '被丟棄，誰也沒通知',
    refused: '被拒絕，傳回錯誤',
  },
  answer: '作答',
  skip: '跳過',
  next: '下一題',
  right: '答對了。',
  wrong: (right) => say`答錯了，是 ${right}。`,
  wrongFate: (right) => say`答錯了。${right}。`,
  untouched: { source: '這裡沒有改寫來源', destination: '這裡沒有改寫目的地' },
  addressed: { request: '這就是它所連的位址', reply: '它回給封包上的來源位址', connection: '這是連線另一端的位址' },
  score: (right, asked) => say`${asked} 題答對 ${right} 題`,
  over: '這是最後一站。',
  again: '從頭再來',
  choose: '先選傳送端與接收端；之後每一站之前都會問你。',
  moving: '封包正在路上…',
  inside: '這是所問的那一站之前的樣子。讀懂各裝置的表，就推得出答案。',
  close: '不猜了',
};

function packetName(packet: 'request' | 'reply' | LaterKind): string {
  if (packet === 'request') return '請求';
  return packet === 'reply' ? '回覆' : laterName(packet);
}

function question(topic: TopicName, device: string, made: boolean): string {
  switch (topic) {
    case 'source':
      return made ? say`${device}造出一個封包。來源位址是什麼？` : say`過了${device}，來源位址是什麼？`;
    case 'destination':
      return made ? say`${device}造出一個封包。目的地位址是什麼？` : say`過了${device}，目的地位址是什麼？`;
    case 'next':
      return say`封包從${device}送往哪裡？`;
    case 'fate':
      return say`在${device}會發生什麼？`;
  }
}

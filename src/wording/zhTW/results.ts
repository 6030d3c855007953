import type { FirstWords } from '../firstWords.ts';
import { say } from './say.ts';

/** The tables under the pictures. */
export const results: FirstWords['panels'] = {
  ledger: {
    name: '逐站說明',
    step: '做了什麼，為什麼',
    waits: '等待中',
    connection: (number) => `第 ${number} 條連線`,
    quotes: (flow) => `關於 ${flow}`,
    steps: (count) => `${count} 個動作`,
    ended: (outcome) => `結果：${outcome}。`,
    experienced: (experience) => `傳送端的應用程式：${experience}。`,
    noReply: (outcome) => `什麼都沒傳回來，因為請求的結果是：${outcome}。`,
  },

  tally: {
    of: (model) => `${model}：`,
    left: (model) => `${model}（左）`,
    right: (model) => `${model}（右）`,
    above: (model) => `${model}（上）`,
    below: (model) => `${model}（下）`,
    only: (name) => say`只有${name}`,
    anyOf: (count) => `${count} 個中的任一個`,
    nobody: '沒有人',
  },
};

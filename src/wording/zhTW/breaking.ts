import type { TeachingWords } from '../teachingWords.ts';
import { say } from './say.ts';

export const breaking: TeachingWords['breaking'] = {
  guessFirst: '先猜再弄壞',
  lead: '弄壞之前先猜：會在哪裡失敗，傳送端會看到什麼？',
  needsEnds: '要先選傳送端與接收端才能猜。',
  where: '會在哪裡失敗？',
  what: '傳送端會看到什麼？',
  nowhere: '哪裡都不會：照樣能通',
  answer: '弄壞它，看結果',
  rightWhere: (place) => (place === null ? '答對了：照樣能通。' : say`答對了：在 ${place} 失敗。`),
  wrongWhere: (place) => (place === null ? '答錯了，其實照樣能通。' : say`答錯了，其實是在 ${place} 失敗。`),
  rightWhat: (experience) => say`答對了：傳送端看到「${experience}」。`,
  wrongWhat: (experience) => say`答錯了，傳送端看到的是「${experience}」。`,
  another: '換一個故障',
  inOther: (model) => say`在${model}製造同樣的故障`,
  noOther: (model) => say`${model}下，這個封包的路上沒有同類的東西可以壞。`,
  places: (model, count) => say`${model}：要查 ${count} 處`,
  placesTitle: '要查的地方',
  placesHelp: '沒弄壞時，以路由、規則、狀態或程式決定這次往返的裝置。',
  says: { route: '路由', rule: '規則', state: '狀態', process: '程式' },
};

import type { TeachingWords } from '../teachingWords.ts';
import { say } from './say.ts';

export const breaking: TeachingWords['breaking'] = {
  title: '弄壞試試',
  lead: '在封包的路上製造一個故障。先別看：哪一跳會失敗，呼叫端會看到什麼？',
  needsEnds: '請先選傳送端與接收端。',
  pick: '哪個故障？',
  where: '會在哪裡失敗？',
  what: '呼叫端會看到什麼？',
  nowhere: '哪裡都不會：照樣能通',
  answer: '弄壞它，看結果',
  rightWhere: (place) => say`答對了：${place}。`,
  wrongWhere: (place) => say`不對：${place}。`,
  rightWhat: (experience) => say`答對了，呼叫端看到：${experience}。`,
  wrongWhat: (experience) => say`不對，呼叫端看到：${experience}。`,
  another: '換一個故障',
  mend: '修好',
  inOther: (model) => say`在${model}模式製造同樣的故障`,
  noOther: (model) => say`${model}模式下，這個封包的路上沒有同類的東西可以壞。`,
  places: (model, count) => say`${model}模式：要查 ${count} 處`,
  placesHelp: '還沒弄壞之前，路由、規則、狀態或程式決定了這次往返的裝置。',
  says: { route: '路由', rule: '規則', state: '狀態', process: '程式' },
};

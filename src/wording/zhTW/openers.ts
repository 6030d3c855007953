import type { FirstWords } from '../firstWords.ts';
import { say } from './say.ts';

/** What the first screen says of that which loads when it is opened. */
export const openers: Pick<FirstWords, 'teaching' | 'cost' | 'takeHome' | 'identity'> = {
  teaching: {
    lessons: { invitation: '第一次來？先上一課' },
    prediction: {
      toggle: '先猜',
      hidden: '會怎樣？先猜猜看。',
      hopAt: (at) => say`第 ${at} 站`,
      aboutToSend: (sender) => say`${sender}即將送出。`,
    },
  },
  cost: { panel: { open: '代價是多少？' } },
  takeHome: { ui: { open: '在自己的機器重現' } },
  identity: { open: '接收端看到的是誰？' },
};

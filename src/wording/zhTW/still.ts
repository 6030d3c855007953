import type { StillWords } from '../stillWords.ts';
import { anyOf } from './lists.ts';
import { say } from './say.ts';

export const still: StillWords = {
  what: '把同一個封包同時送進兩個 Kubernetes 叢集網路，一個扁平，一個島嶼，看看接收端以為是誰在連線。',
  late: (browsers) =>
    say`圖還不會動：頁面的程式尚未啟動。它需要 JavaScript、頁面自己的網址，以及 ${anyOf(browsers)}或更新的版本。`,
  unstyled: '頁面的樣式表載入失敗，因此版面全都亂了。',
  again: '重新載入頁面',
};

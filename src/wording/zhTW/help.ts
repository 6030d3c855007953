import type { UiWords } from '../uiWords.ts';
import { ui } from './ui.ts';

export const help: UiWords['help'] = {
  ...ui.help,
  title: '如何使用這個頁面',
  close: '關閉',
  steps: [
    '先選傳送端，再選接收端：直接點選，或使用上方的選單。',
    '按「播放」，或用「下一步」、「上一步」慢慢看。兩邊共用一個時鐘；一邊在等，就表示另一邊要多經過幾站。',
    '看表格：一列是一個裝置，寫著它做了什麼、依哪條規則、為什麼。',
    '打開裝置，看它的位址、路由、規則，以及它記得的資料流。',
    '改變模式的設定，或製造故障，結果會立刻跟著變。',
    '分享：畫面上的一切都在連結裡，包括目前這一刻。',
  ],
  keysTitle: '鍵盤操作',
  keys: [
    { keys: 'Tab', does: '在控制項之間移動；整張圖只停一次' },
    { keys: '方向鍵', does: '在圖中切換裝置；在時間軸上逐刻移動' },
    { keys: 'Enter 或空白鍵', does: '選取裝置，或按下控制項' },
    { keys: 'Home 與 End', does: '在時間軸上跳到開頭或結尾' },
    { keys: 'Escape', does: '關閉對話框' },
  ],
  honesty: {
    title: '這是什麼',
    body: '路徑、標頭與錯誤都依 Linux 套用路由與規則的方式算出來，沒有預先寫好的劇本。IPIP 與 Geneve 依其標準預測。畫面上的時間不是線路上的時間。',
  },
  licence: {
    title: '授權',
    own: 'Island Hop 的授權條款：Apache License 2.0',
    others: '本頁使用的套件與其授權',
  },
};

import type { ShellWords } from '../shellWords.ts';
import type { UiWords } from '../uiWords.ts';
import { ui } from './ui.ts';

export const share: UiWords['share'] = {
  ...ui.share,
  title: '分享這一刻',
  link: '連結，開啟後就是目前的畫面',
  copy: '複製連結',
  copied: '已複製。',
  copyFailed: '無法自動複製：請選取連結後自行複製。',
  length: (characters) => `${characters} 個字元`,
  privacy: '一切都在連結裡，沒有上傳任何東西。',
  close: '關閉',
};

/** Beside the link: scenario files, and what becomes of them. */
export const sharing: ShellWords['share'] = {
  name: '分享',
  start: '連結開啟時',
  fromHere: '停在這一刻',
  fromStart: '從頭開始',
  copyMarkdown: '複製 Markdown',
  copyHtml: '複製 HTML iframe',
  verdicts: {
    green: '夠短，任何聊天與郵件軟體都能用',
    amber: '對某些軟體太長：Discord 與較舊的郵件軟體會截斷超過 2,000 個字元的連結',
    red: '對大多數聊天軟體都太長：請改傳情境檔',
  },
  fileTitle: '情境檔',
  download: '下載情境',
  openFile: '開啟情境檔',
  paste: '或貼上情境文件',
  open: '開啟',
  opened: (title) => `已開啟：${title}。`,
  unreadable: '無法讀取這個檔案。',
  wrong: (problems) => `有 ${problems} 個問題：`,
  others: (problems) => `還有 ${problems} 個`,
};

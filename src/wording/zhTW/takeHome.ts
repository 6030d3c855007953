import type { TakeHomeWords } from '../takeHomeWords.ts';
import { takeHomeScript } from './takeHomeScript.ts';
import { openers } from './openers.ts';

export const takeHome: TakeHomeWords = {
  usage:
    'npm run --silent take-home -- SCENARIO --model MODEL [--set KEY=VALUE ...] [--fault FAULT ...] --from ENDPOINT --to ENDPOINT|IP:PORT [--dial auto|pod-ip|service] [--protocol tcp|udp]',
  script: takeHomeScript,
  ui: {
    ...openers.takeHome.ui,
    title: '在自己的機器重現',
    close: '關閉',
    side: '哪個網路',
    sideName: (index, side) => `${index === 0 ? '第一個' : '第二個'}：${side}`,
    run: '真的跑一次',
    runHelp: (file) =>
      `一份附註解的 shell 指令稿：用 Linux 命名空間建起這個網路，真的傳送一次，在每個介面擷取封包並比對。在 Debian 或 Ubuntu 上：sudo bash ${file}`,
    capture: '下載封包擷取檔',
    captureHelp:
      '把預測的封包存成 pcapng 檔，沿途每個介面各有名稱。用 Wireshark 開啟；註解寫明改寫了什麼、依哪條規則。',
    nothingYet: '請先選傳送端與接收端：指令稿與擷取檔都是針對那一次傳送。',
    saved: (file) => `已存成 ${file}。`,
  },
};

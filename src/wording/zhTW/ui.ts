import type { FirstWords } from '../firstWords.ts';
import { say } from './say.ts';

export const ui: FirstWords['ui'] = {
  appName: 'Island Hop',
  skipToStage: '跳到圖面',

  transport: {
    label: '播放控制',
    play: '播放',
    pause: '暫停',
    stepBack: '上一步',
    stepForward: '下一步',
    restart: '重新開始',
    timeline: '時間軸',
    speed: '速度',
    speedValue: (times) => `${times}×`,
  },

  choosing: {
    scenario: '情境',
    from: '傳送端',
    to: '接收端',
    nobody: '請選擇…',
    swap: '對調傳送端與接收端',
    dial: '連線位址',
    protocol: '協定',
    outside: '叢集外',
    services: '服務',
    pickDestination: (source) => say`由${source}傳送。現在選誰來接收。`,
  },

  side: {
    model: '模式',
    settings: '設定',
    faults: '故障',
    addFault: '製造故障',
    removeFault: (fault) => `修復：${fault}`,
    warnings: (count) => `這個網路有 ${count} 個警告`,
    diagram: (model) => `網路：${model}`,
  },

  ledger: {
    request: '請求',
    reply: '回覆',
    hop: '站',
    device: '裝置',
    header: '來源 → 目的地',
    ttl: 'TTL',
    empty: '選好傳送端與接收端，這張表就會填滿。',
    goToHop: (hop, device) => say`跳到第 ${hop} 站，${device}`,
    changed: (field, before, after) => `${field}原為 ${before}，現為 ${after}`,
  },

  tally: {
    title: '比較',
  },

  preferences: {
    label: '偏好設定',
    theme: '佈景主題',
    themes: { system: '佈景：隨系統', light: '淺色佈景', dark: '深色佈景' },
    motion: '動畫',
    motions: { system: '動畫：隨系統', full: '完整動畫', reduced: '減少動畫' },
    language: 'Language / 語言',
  },

  share: { open: '分享' },

  help: { open: '說明' },

  trouble: {
    linkTitle: '無法開啟這個連結',
    linkRemedy: '請對方再給一次連結，或從第一個情境開始。',
    dismissNotice: '不再顯示這則說明',
    startOver: '從第一個情境開始',
    scenarioTitle: '無法開啟這個情境',
    loading: '正在載入情境…',
    loadFailed: '情境載入失敗。',
    loadTimedOut: '等了 15 秒，情境仍未送達。',
    tryAgain: '再試一次',
    crashed: {
      title: '出了點問題',
      body: '這是頁面本身的錯誤。網址列的連結仍記著你剛才看到的畫面。',
    },
    partMissing: {
      title: '這個部分載入失敗',
      body: '頁面的其他部分都能用。可能是連線中斷，也可能是頁面在你開啟之後更新過：若是後者，重新載入就好。',
    },
    partWrong: {
      title: '這個部分出了問題',
      body: '這是頁面本身的錯誤，其他部分都能用。',
    },
    sideWrong: {
      title: '這個網路算不出來',
      body: '這是頁面本身的錯誤，不是網路的錯。另一側照常運作；這一側換個設定，或換一組傳送端與接收端，或許可行。',
    },
    met: {
      title: '出了點問題',
      body: '這是頁面本身的錯誤。畫面可能不完整；網址列的連結仍記著這個畫面。',
    },
    speechless: (wanted, spoken) => ({
      title: say`${wanted}載入失敗`,
      body: say`載入之前，頁面先以${spoken}顯示。`,
    }),
    reload: '重新載入頁面',
    leave: '略過，繼續使用',
    copyDetails: '複製詳細資訊',
    copied: '已複製。',
    details: '詳細資訊',
  },

  announce: {
    atStep: (model, device, did, changes) => `${[`${model}：${device}，${did}`, ...changes].join('；')}。`,
    became: (field, before, after) => say`${field}${before} 改為 ${after}`,
  },
};

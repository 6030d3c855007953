import type { UiWords } from '../uiWords.ts';
import { help } from './help.ts';
import { inspector } from './inspector.ts';
import { say } from './say.ts';

export const ui: UiWords = {
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
    diagram: (model) => `網路：${model}`,
  },

  ledger: {
    request: '請求',
    reply: '回覆',
    hop: '站',
    device: '裝置',
    header: '來源 → 目的',
    ttl: 'TTL',
    empty: '選好傳送端與接收端，這張表就會填滿。',
    goToHop: (hop, device) => say`跳到第 ${hop} 站，${device}`,
    changed: (field, before, after) => `${field}原為 ${before}，現為 ${after}`,
  },

  inspector,

  tally: {
    title: '比較',
  },

  share: {
    open: '分享',
    title: '分享這一刻',
    link: '連結，開啟後就是目前的畫面',
    copy: '複製連結',
    copied: '已複製。',
    copyFailed: '無法自動複製：請選取連結後自行複製。',
    length: (characters) => `${characters} 個字元`,
    privacy: '一切都在連結裡，沒有上傳任何東西。',
    close: '關閉',
  },

  preferences: {
    label: '偏好設定',
    theme: '佈景主題',
    themes: { system: '佈景：隨系統', light: '淺色佈景', dark: '深色佈景' },
    motion: '動畫',
    motions: { system: '動畫：隨系統', full: '完整動畫', reduced: '減少動畫' },
    language: 'Language / 語言',
  },

  legend: {
    title: '圖例',
    request: '請求走過的路，用該側的顏色',
    reply: '回覆走過的路',
    ahead: '還沒走的路：請求淡色，回覆點線',
    past: '回覆上路之後，請求走過的路',
    sender: '傳送端',
    receiver: '要送達的接收端',
    packet: '封包；旁邊的長條是它的標頭',
    packetBack: '回覆的封包：空心，標頭也是',
    leg: '標頭屬於第幾條連線',
    proxy: '代理：一條連線在此結束，另一條從此開始',
    current: '封包此刻所在之處',
    rewritten: '在此改寫',
    twinQuiet: '另有端點持有同一個位址',
    twin: '持有這個位址的端點數；選到時才標示',
    suspect: '就接收端所知，可能是傳送者',
    interfaces: '朝向 Pod 的位址，與朝向骨幹網路的位址',
    dropped: '停在這裡',
    down: '已停機',
    overlay: '在覆蓋網路中',
    shared: '多個節點共用的一條鏈路',
    lan: '另一條鏈路，只連同一叢集的節點',
    lit: '課程所指之處',
    inspected: '正在查看內部的裝置，內容在下方',
    hopAhead: '時間軸上：請求的一站',
    hopBack: '回覆的一站',
    hopRewrites: '有改寫或另開連線的一站',
    hopStops: '沒能走完的一站',
  },

  help,

  trouble: {
    linkTitle: '無法開啟這個連結',
    linkRemedy: '請對方再給一次連結，或從第一個情境開始。',
    startOver: '從第一個情境開始',
    scenarioTitle: '無法開啟這個情境',
    loading: '正在載入情境…',
    loadFailed: '情境載入失敗。',
    tryAgain: '再試一次',
    crashed: {
      title: '出了點問題',
      body: '這是頁面本身的錯誤。網址列的連結仍記著你剛才看到的畫面。',
    },
    details: '詳細資訊',
  },

  announce: {
    atStep: (model, device, did) => `${model}：${device}，${did}。`,
  },
};

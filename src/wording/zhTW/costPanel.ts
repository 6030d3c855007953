import type { CostPanelWords } from '../costWords.ts';
import { openers } from './openers.ts';

export const costPanel: CostPanelWords = {
  ...openers.cost.panel,
  close: '關閉',
  loading: '正在載入量測結果…',
  failed: '無法載入量測結果。',
  takes: (side) => `${side}：這次傳送的組成`,
  nothingArrives: '送出的東西沒有到達該到的地方，因此沒有代價可比較。',
  made: (between, remembering) =>
    remembering === 0
      ? `兩端之間有 ${between} 台機器，都不記住資料流。`
      : `兩端之間有 ${between} 台機器，其中 ${remembering} 台記住資料流。`,
  measuredOver: (between) => `量測時中間有 ${between} 台。`,
  notMeasured: '量測的機器上無法觀察',
  ratio: (median) => `×${median.toFixed(2)}`,
  range: (low, high) => `${low.toFixed(2)}–${high.toFixed(2)}`,
  choose: '顯示',
  caption: (figure) => `${figure}，與同一輪的「路由」相比`,
  way: '路徑',
  openWay: '看量測的是什麼',
  middleHalf: '各輪中間的一半',
  takenBy: (side) => `${side}走這條`,
  measured: ({ machine, kernel, tools }, date) =>
    `量測於 ${date}：${machine.processor}，${machine.cores} 核心，Linux ${kernel}${tools['haproxy'] === undefined ? '' : `，haproxy ${tools['haproxy']}`}。`,
  method: ({ rounds, each }) =>
    `共 ${rounds} 輪，每輪在每條路徑上以 TCP 做 ${each.roundTrips} 次來回、${each.connections} 條新連線與 ${each.bulkSeconds} 秒的大量傳輸。用戶端、伺服器與中間的一切共用一個 CPU 核心和一個小型 Python 負載產生器，所以路徑之間的差別就是作業系統核心與代理的工作量。產生器自己的時間也在每個數字裡，使比值更接近 1。沒有網路線，沒有網路卡，也沒有第二台機器。`,
  busy: '當時機器還有別的工作，所以範圍比應有的寬。',
  repeat: (command) => `自行重做：${command}`,
  honest: {
    title: '轉換位址的代價是什麼，不是什麼',
    body: '扁平不一定比較快，島嶼也不一定比較慢，要看路上有什麼。',
  },
  points: [
    '改寫標頭的工作很少：連線的第一個封包要查規則，之後的封包照著記住的結果走。',
    'NAT 看似的代價，多半是連線追蹤。有狀態政策的扁平網路也要付：請拿「來源 NAT」與「路由，有狀態過濾」相比，而不是與「路由」相比。',
    '閘道真正的代價：路上多出的機器、代理與加密、建立連線、會用盡的連接埠與狀態表、所有流量共用的那一台機器，在雲端還有按 GB 計的費用。',
    '覆蓋網路每個封包都要付：包裝、送出、拆開，還帶著第二個標頭。',
  ],
  citedTitle: '別人怎麼說',
  cited: {
    oncache: {
      text: '去掉額外負擔的覆蓋網路：比標準覆蓋網路多 12% 的 TCP 吞吐量、多 36% 的請求回應次數（UDP 為 20% 與 34%）。',
      source: 'ONCache，NSDI 2025',
    },
    slim: {
      text: '覆蓋網路的流量只穿過核心一次而非兩次：鍵值儲存的吞吐量多 66%，延遲少 42%，CPU 少 54%。',
      source: 'Slim，NSDI 2019',
    },
    istio: {
      text: '一對 sidecar 代理使第 90 百分位數多 2.65 毫秒；一個代理每秒 1,000 個請求用 0.35 vCPU。較新的版本不同。',
      source: 'Istio 1.16，其自己的負載測試',
    },
    calico: {
      text: '製作者稱覆蓋網路的代價輕微：一些 CPU，以及每個封包中第二個標頭的位元組。',
      source: 'Calico 文件',
    },
    aks: {
      text: '覆蓋的位址規劃不一定要封裝：由網路本身路由時，據稱 Pod 與虛擬機器不相上下。',
      source: 'Azure CNI Overlay 文件',
    },
  },
};

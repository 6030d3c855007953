import type { TakeHomeScriptWords } from '../takeHomeWords.ts';
import { say } from './say.ts';

export const takeHomeScript: TakeHomeScriptWords = {
  header: ({ file, scenario, side, faults, link, from, socket, protocol, outcome, sender, receiver, packages }) => [
    `Island Hop，在自己的機器重現：${scenario}，${side}`,
    ...faults.map((fault) => `刻意製造的故障：${fault}`),
    ...(link === null ? [] : [link]),
    '',
    say`${from}以 ${protocol.toUpperCase()} 傳送到 ${socket}。模擬器的預測：`,
    `  結果：${outcome}`,
    `  傳送端：${sender}`,
    `  接收端：${receiver}`,
    '以及下方 "prediction" 所列的每個介面上各有一個封包。',
    '',
    '這份指令稿用 Linux 網路命名空間建起那個網路，真的傳送一次，在每個裝置的每個介面擷取封包，再把看到的與預測比對。',
    '',
    `  sudo bash ${file}`,
    '',
    '加上 --captures DIRECTORY，就會把 tcpdump 擷取的檔案留在那裡，可用 Wireshark 開啟。',
    '結束狀態：0 相符，1 不符，2 無法在這裡執行，3 這個核心無法觀察。',
    '只需幾秒，最多兩分鐘就放棄。不會動到這台機器：一切都建在自己的網路、掛載與行程命名空間裡，其中最後一個行程結束時，不論怎麼結束，核心都會全部收走。',
    '',
    '需要 root 權限、Debian 12 或 Ubuntu 22.04 以上，以及這些套件：',
    `  apt-get install ${packages.join(' ')}`,
    ...servicesText(packages),
  ],

  prediction: [
    '每個介面依序應看到的內容：裝置、介面、方向、來源 > 目的地、說了什麼、TTL。裝置的名稱就是其命名空間的名稱。',
    '接著是傳送端與接收端的經歷。"drawn" 代表 Linux 隨機選取的連接埠，不論是哪一個。',
  ],
  outside: ['動手之前：需要的都在嗎？接著這份指令稿會在自己的命名空間裡再啟動一次自己。'],
  inside: ['從這裡開始，外面看不到所建立的東西。/run 是我們自己的空目錄，讓 "ip netns" 把名稱放在那裡。'],
  helpers: ['單一命名空間的核心設定：/proc/sys/net 之下的路徑，以及要寫入的值。'],
  programs: ['負責通訊的程式：一個回覆，一個發問，一個比對。'],
  namespaces: ['每個裝置一個命名空間。'],
  settings: ['介面會繼承的核心設定，所以排在最前面。'],
  earlySettings: '給所有裝置：沒有 IPv6，沒有重新導向，不限制 ICMP，不重試，以免擷取內容雜亂。',
  lateSettings: '快點詢問鄰居，也快點放棄。',
  wiring: ['纜線、橋接器與隧道。一條纜線是一對 veth，兩端各在一個裝置裡。'],
  switchOf: (link) => `交換器：${link}`,
  device: (name) => name,
  processes: ['負責回覆的行程：每個都會說出它看到的對方。'],
  await: '等到檔案裡出現某個內容；最多十秒。',
  daemons: ['有些裝置除了核心還需要的行程，各有一個設定檔。'],
  speakers: [
    'BGP 由 FRR 執行：bgpd 與鄰居交談，zebra 把學到的寫進裝置的路由表。這裡沒有寫下任何學得的路由；全部都必須來自 session。',
    '每秒重新呼叫鄰居一次。FRR 也會把紀錄寫到 /var/tmp，所以我們用自己的一份。',
  ],
  withheld: 'table-map 讓刻意拿掉的路由不進入路由表；它仍會傳給其他鄰居。',
  learned: 'BGP 帶給裝置的路由，以及等到它恰好正確為止：最多二十秒。路由不同，就是另一個網路了。',
  proxies: ['TCP 代理，由 haproxy 執行：各自終結一條連線，再另開一條，輪流連到後端。'],
  originalDestination:
    '名為 0.0.0.0 的伺服器，就是用戶端被導到這裡之前原本要去的地方：netfilter 記得（SO_ORIGINAL_DST）。',
  earlier: ['情境裡說先前傳送過的。那些連線保持開啟，所以裝置會記得。'],
  capture: ['在每個裝置的每個介面擷取封包。'],
  send: ['傳送本身。'],
  compare: ['看到的，與預測的並列。'],

  listenProgram: '在 tcp:8080 之類的連接埠上回覆，並說出它看到誰。',
  askProgram: [
    '建立連線並送出資料，或送出一個資料包，然後等待回覆。說出應用程式會有的經歷，',
    '然後讓 socket 開著，直到最後。',
  ],
  compareProgram: [
    '讀取 tcpdump 寫下的檔案（pcap、LINUX_SLL2），用預測的寫法說出來。',
    '只說一條連線的第一個封包，以及給它的回覆。',
  ],
  compareRedrawn: '無法預知的連接埠，依序採用預測中的名稱。',
  compareHalfOpen: '只有成功建立的連線，行程才會知道。',
  compareSessions: 'BGP session 自行交談，不屬於這次傳送。',

  says: {
    usage: '唯一的選項是 --captures DIRECTORY，而且目錄必須存在。',
    missing: '缺少：',
    install: '沒有更動任何東西。安裝缺少的套件：apt-get install',
    notRoot: '需要 root 權限才能建立網路命名空間。沒有更動任何東西。',
    notAllowed: '這台機器不讓 root 建立命名空間（是沒有 CAP_SYS_ADMIN 的容器嗎？）。沒有更動任何東西。',
    noBridgeFilter:
      '核心模組 br_netfilter 沒有載入，而這個網路需要它，正如 Kubernetes 節點一樣。載入方式：modprobe br_netfilter（之後這台機器的防火牆也會看到自己橋接器上的流量）。沒有更動任何東西。',
    notObservable: (kind) => `這個核心無法觀察：它沒有 ${kind}`,
    learnedOtherwise: 'BGP 帶來的路由與預測不同：',
    building: '正在建立網路。',
    sending: (from, socket) => say`正在傳送：${from}到 ${socket}。`,
    failedAt: '出錯的行號：',
    tooSlow: '兩分鐘後放棄。',
    cleaned: '已清理完畢：建立的東西都已移除。',
    experiences: '傳送端的經歷：',
    heard: '並收到：',
    predicted: '預測：',
    nothing: '無',
    drawn: 'Linux 選取的連接埠',
  },
};

/** 安裝後就會開始服務的套件，而這裡用不到它們的服務。 */
function servicesText(packages: readonly string[]): readonly string[] {
  const services = packages.filter((name) => name === 'frr' || name === 'haproxy');
  if (services.length === 0) return [];
  return [
    'Debian 會隨其中一些套件啟動服務，這份指令稿用不到。關閉方式：',
    `  systemctl disable --now ${services.join(' ')}`,
  ];
}

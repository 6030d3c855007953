import type { DeviceRole } from '../../engine/index.ts';
import type { NetworkWords, PlacementName } from '../networkWords.ts';
import type { NamedText } from '../words.ts';
import { say } from './say.ts';
import { protocolText } from '../notation/flow.ts';

const placements: Readonly<Record<PlacementName, NamedText>> = {
  flat: { name: '扁平', help: '大家都認得 Pod 自己的位址，也直接連得到。' },
  archipelago: { name: '群島', help: '叢集之間靠隧道認得彼此的 Pod，網路其他部分則不認得。' },
  hybrid: { name: '混合', help: '有些人看到 Pod 自己的位址，有些人看到節點的。' },
  island: { name: '島嶼', help: 'Pod 位址只留在裡面，進出由閘道居中。' },
  isolated: { name: '隔離', help: '進不來，也出不去。' },
};

const translators: Readonly<Record<DeviceRole, string>> = {
  pod: 'Pod',
  node: '節點',
  gateway: '閘道',
  router: '底層網路',
  host: '外面的機器',
};

function chain(by: readonly DeviceRole[]): string {
  return by
    .map((role, at) => (by.indexOf(role) < at ? `對方的${translators[role]}` : translators[role]))
    .join('，再由');
}

export const networks: NetworkWords = {
  lead: '各家產品，就是這個頁面各種模式的不同設定。引擎把每個網路建起來、送出封包，再從結果讀出它的位置；產品沒有決定的，就是這裡的假設，並且標明。',
  working: (left) => say`還有 ${left} 個網路正在計算。`,
  unknown: (id) => say`這裡沒有叫「${id}」的網路，請從下面選一個。`,
  failed: '有些網路載入失敗。',

  placements,
  badge: {
    inside: (placement) => `叢集之間：${placements[placement].name}`,
    outside: (placement) => `對外：${placements[placement].name}`,
  },
  within: { vpc: (badge) => `${badge}（同一 VPC）` },
  ranges: (title, clusters) =>
    say`畫在情境「${title}」裡，Pod 和位址都是那個情境自己的：${clusters
      .map(({ name, pods, nodes }) => say`${name}的 Pod 在 ${pods}、節點在 ${nodes}`)
      .join('；')}。`,
  axes: {
    unique: { name: 'Pod 位址', help: '不同叢集的 Pod，位址是否都不重複？' },
    routed: { name: '通往 Pod 的路由', help: '叢集以外的網路是否知道怎麼走到 Pod？' },
    tunnelInside: { name: '節點之間的封裝', help: '封包怎麼在同一叢集的節點之間移動。' },
    tunnelBetween: { name: '叢集之間的封裝', help: '封包怎麼從一個叢集走到另一個。' },
    between: { name: '跨叢集，連 Pod 自己的位址', help: 'Pod 直接連往另一個叢集裡 Pod 自己的位址。' },
    advised: {
      name: '跨叢集，連最行得通的位址',
      help: 'Pod 用熟悉網路的用戶端會用的位址連往另一個叢集的 Pod：自己的位址通得到就用它，否則用對外公布的位址。',
    },
    exceptions: { name: '往這些範圍不偽裝', help: '往這些範圍時，節點讓 Pod 保留自己的位址。' },
  },
  towards: (host) => say`Pod → ${host}`,
  from: (host) => say`${host} → Pod 自己的位址`,
  unique: (is) => (is ? '不重複' : '每個叢集重複使用'),
  routed: { all: '每個 Pod 都有', some: '部分 Pod 有', none: '沒有' },
  tunnel: (kind) => (kind === null ? '沒有' : protocolText[kind]),
  passage: (kind, by) => {
    switch (kind) {
      case 'kept':
        return '保留來源';
      case 'translated':
        return by.length === 0 ? '換成別的來源' : say`由${chain(by)}轉換`;
      case 'closed':
        return '無法連線';
    }
  },
  noExceptions: '沒有',

  map: {
    title: '各網路定位',
    what: '越往右，網路裡越多人看得到 Pod 自己的位址；越往上，越多人連得到。',
    across: '誰看得到來源是 Pod 自己的位址',
    upwards: '誰連得到 Pod 自己的位址',
    asked: '除了叢集，還問了私有網路裡的一台伺服器，以及經私有線路相連的辦公室。網際網路上沒有人連得到私有位址。',
    place: { seen: (by) => say`看得到的人：${by}`, dialled: (by) => say`連得到的人：${by}` },
    seen: ['僅叢集內', '其他叢集', '部分私有網路', '私有網路與辦公室', '連網際網路也是'],
    dialled: ['僅叢集內', '其他叢集', '部分私有網路', '私有網路與辦公室'],
    legend:
      '方形：節點之間的封包有封裝；圓形：沒有；菱形：看網路外掛而定。顏色：從外面看起來是哪一種。外圈：叢集之間若是另一種，外圈就是那一種。',
  },

  filter: {
    title: '縮小範圍',
    placement: '位置',
    product: '產品',
    all: '全部',
    count: (shown, all) => (shown === all ? say`${all} 個網路` : say`${all} 個網路中的 ${shown} 個`),
    none: '沒有網路同時符合兩者。',
    look: '顯示方式',
    cards: '卡片',
    table: '表格',
  },

  table: {
    title: '所有網路，逐題比較',
    name: '網路',
    inside: '叢集之間',
    outside: '對外',
    sortBy: (column) => say`依${column}排序`,
  },

  detail: {
    more: '詳細資料',
    moreAbout: (name) => say`${name}的詳細資料`,
    close: '關閉',
    axes: '位置',
    tells: '怎麼認出它',
    holds: '追蹤結果相符',
    fails: '追蹤結果不符',
    caveats: '注意',
    sources: '出處',
    standing: { read: '已讀全文', partly: '只讀到部分，或經他人轉述', derived: '由出處推得', hearsay: '一般的說法' },
    readOn: (standing, day) => say`${standing}，${day}`,
    assumed: '這裡的假設',
    assumedHelp: '產品把這些留給別人決定：周圍的網路，或網路外掛。換一種選擇，答案就不同。',
    assumedValue: (value) => say`假設：${value}`,
    option: '透過選項',
    beside: '並排對象',
    open: '在追蹤中開啟',
    openSend: (title) => say`在追蹤中開啟：${title}`,
    compare: '比較對象',
    nothing: '無',
  },

  compare: {
    title: (a, b) => say`${a}與${b}`,
    question: '問題',
    same: '相同',
    differs: '不同',
    differences: (count) => (count === 0 ? '每一題的答案都一樣。' : say`有 ${count} 題的答案不同。`),
    sends: '同一次傳送，兩邊各自如何',
    alike: '結果相同',
    unlike: '結果不同',
    open: (title) => say`兩邊一起在追蹤中開啟：${title}`,
    common: (title) => say`兩者在情境「${title}」中比較。`,
    swap: '左右對調',
  },
};

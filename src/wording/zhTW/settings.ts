import type { ModelId, Settings } from '../../engine/index.ts';
import { chosenSettings } from '../notation/chosenSettings.ts';
import type { AnySettingWords, SettingWords } from '../settingWords.ts';
import type { NamedText } from '../words.ts';
import { modelText } from './models.ts';
import { say } from './say.ts';

const settings: SettingWords = {
  routes: {
    name: 'Pod 路由',
    help: '其他人怎麼知道哪個節點有哪些 Pod。',
    values: {
      static: { name: '靜態', help: '有人在底層網路上為每個節點手動輸入一條路由。' },
      bgp: { name: 'BGP', help: '每個節點向底層網路通告自己那一塊 Pod 位址。' },
      none: {
        name: '無',
        help: '底層網路不知道 Pod 在哪裡；節點只知道自己叢集的 Pod。節點各有一條鏈路時，經由第二個介面 eth1，在叢集自己的網段上互通。',
      },
      arp: {
        name: '不需要：ARP',
        help: 'Pod 範圍屬於節點的子網路；節點在一律共用的網段上，用 ARP 替自己的 Pod 回應。',
      },
    },
  },
  egress: {
    name: '出口',
    help: 'Pod 怎麼離開自己的島嶼。',
    values: {
      nat: { name: 'NAT', help: 'Pod 以閘道的位址出去（偽裝）。' },
      proxy: { name: '代理', help: '閘道把 TCP 導向代理，由代理另開一條連線；其他的都出不去。' },
      none: { name: '無', help: 'Pod 出不去；但給進來者的回覆可以出去。' },
      both: {
        name: 'NAT，雙向',
        help: '同 NAT；其他人經過這個閘道往別台機器上的 Pod 走時，也會換成閘道的位址；每個資料流都用新的來源連接埠。',
      },
    },
  },
  ingress: {
    name: '入口',
    help: '外面怎麼連進 Pod。',
    values: {
      vip: { name: 'VIP', help: '一個不屬於任何機器的虛擬位址通往閘道，閘道再把各個連接埠轉給 Pod。' },
      nat: { name: 'NAT', help: '閘道自己位址上的連接埠轉給 Pod。' },
      proxy: { name: '代理', help: '連線在閘道終結，閘道再另開連線到 Pod。' },
      none: { name: '無', help: '什麼都不公布。' },
    },
  },
  gateway: {
    name: '閘道',
    help: '閘道規則放在哪裡。',
    values: {
      dedicated: { name: '獨立機器', help: '節點與底層網路之間，自成一台機器。' },
      node: {
        name: '在節點上',
        help: '每個節點讓自己的 Pod 出去，第一個節點讓外面進來。沒有覆蓋網路而節點各有一條鏈路時，經由第二個介面 eth1，在叢集自己的網段上連到彼此的 Pod。',
      },
    },
  },
  overlay: {
    name: '覆蓋網路',
    help: '封包怎麼在同一叢集的節點之間移動。',
    values: {
      none: { name: '無', help: '維持原樣，依路由走。' },
      vxlan: { name: 'VXLAN', help: '封裝在 UDP 裡，走節點位址之間。' },
      geneve: { name: 'Geneve', help: '與 VXLAN 一樣封裝在 UDP 裡，連接埠 6081；依 RFC 8926 預測，未在核心上實測。' },
      ipip: { name: 'IPIP', help: '外加一層 IP 標頭，走節點位址之間；依 RFC 2003 預測，未在核心上實測。' },
    },
  },
  client: {
    name: '用戶端位址',
    help: '入口閘道是否也藏起是誰在連線。',
    values: {
      hidden: { name: '隱藏', help: '閘道以自己的位址取代用戶端的位址，所以回覆會經過閘道回去。' },
      hairpin: { name: '保留，內部來的除外', help: '只有叢集自己的用戶端在閘道掉頭（hairpin）時，會換成閘道的位址。' },
      kept: { name: '保留', help: '進來時誰的位址都不換；回覆得自己找到閘道。' },
    },
  },
  attach: {
    name: 'Pod 接法',
    help: '節點怎麼接上自己的 Pod。',
    values: {
      bridge: { name: '橋接', help: '接在橋接器的埠上：同一節點的 Pod 在同一個網段。' },
      routed: { name: '路由式鏈路', help: '每個 Pod 一條路由式鏈路：同一節點的 Pod 之間也隔一站。' },
    },
  },
  pool: {
    name: '沒有 Pod 的位址',
    help: 'Pod 接在路由式鏈路上時，節點怎麼處理自己區塊中沒有 Pod 的位址。',
    values: {
      open: { name: '不另外處理', help: '沒有專用路由，照現有的路由走（flannel、各家 VPC CNI）。' },
      'own-blocks': {
        name: '丟棄自己的區塊',
        help: '節點為自己的區塊設一條 blackhole 路由，與 Calico 的 BIRD 相同；接在橋接器上時，區塊本來就直接相連。',
      },
    },
  },
  uplink: {
    name: '節點接法',
    help: '節點怎麼接上自己的路由器。',
    values: {
      link: { name: '各一條鏈路', help: '節點之間要經過路由器。' },
      segment: { name: '共用網段', help: '同一叢集的節點直接互通。' },
    },
  },
  tunnels: {
    name: '叢集之間',
    help: '封包怎麼從一個叢集走到另一個叢集。',
    values: {
      vxlan: { name: 'VXLAN', help: '在節點位址之間包進 UDP；底層網路不認得 Pod。' },
      none: { name: '原樣', help: '靠路由：底層網路知道 Pod 在哪裡，其他人也就連得到。' },
    },
  },
  through: {
    name: '叢集之間的路徑',
    help: '叢集之間的封包經過哪些節點。',
    values: {
      nodes: { name: '節點對節點', help: '每個節點直接送到其他叢集的節點。' },
      gateways: { name: '經閘道節點', help: '每個叢集由一個節點收送往來其他叢集的封包。' },
    },
  },
  own: {
    name: '叢集自己的 Pod',
    help: '不管清單怎麼寫，Pod 往自己的叢集時是否都保留位址。',
    values: {
      kept: { name: '一律保留', help: '叢集自己的 Pod 範圍不必列出。' },
      listed: { name: '列出才保留', help: '清單漏了叢集自己的 Pod 範圍，Pod 之間就互相看不到真正的位址。' },
    },
  },
  snat: {
    name: '換成的位址',
    help: '由哪個位址取代 Pod 的位址。',
    values: {
      interface: { name: '出口介面的位址', help: '偽裝：封包離開的介面上的位址。' },
      node: { name: '節點的位址', help: '來源 NAT：換成寫定的一個位址。' },
    },
  },
  ports: {
    name: '來源連接埠',
    help: '轉換來源時，來源連接埠怎麼處理。',
    values: {
      kept: { name: '能留就留', help: '只有被別的連線占用時才換。' },
      redrawn: { name: '每個資料流都用新的', help: '就算傳送端原本的連接埠空著也換（--random-fully）。' },
    },
  },
  ranges: {
    name: 'Pod 保留位址的範圍',
    help: '以逗號分隔的前綴，例如 10.0.0.0/8；往其他地方時，換成節點的位址。',
    values: { '': { name: '未列出', help: '清單是空的。' } },
  },
};

const byKey: AnySettingWords = settings;

export function settingText(key: string): NamedText {
  return byKey[key] ?? { name: key, help: '' };
}

export function valueText(key: string, value: string): NamedText {
  return byKey[key]?.values[value] ?? { name: value, help: '' };
}

export function sideText(model: ModelId, chosen: Settings): string {
  const different = chosenSettings(model, chosen);
  const { name } = modelText(model);
  return different.length === 0
    ? name
    : `${name}：${different.map(([key, value]) => settingPhrase(key, value)).join('、')}`;
}

/** `閘道＝在節點上`. */
function settingPhrase(key: string, value: string): string {
  return say`${settingText(key).name}＝${valueText(key, value).name}`;
}

import type { Glossary } from '../../glossary.ts';
import { standards } from '../../notation/standards.ts';

export const clusterTerms = {
  pod: {
    name: 'Pod',
    spelled: ['Pod'],
    means: 'Kubernetes 執行的最小單位：一個以上的容器，共用一個位址。',
    standard: standards.pods,
  },
  node: {
    name: '節點',
    spelled: ['節點'],
    means: '執行 Pod 的機器，實體或虛擬皆可。對網路來說，它是一台路由器，後面接著 Pod。',
    standard: standards.nodes,
  },
  cluster: {
    name: '叢集',
    spelled: ['叢集'],
    means: '由同一個 Kubernetes 控制平面管理的節點，以及上面的 Pod。',
    standard: standards.architecture,
  },
  agent: {
    name: 'Agent',
    spelled: ['agent', 'kubelet'],
    means: '節點本身的程式，例如 kubelet。它沒有自己的位址，用的是節點的位址。',
    standard: standards.architecture,
  },
  'pod-range': {
    name: 'Pod 範圍（CIDR）',
    spelled: ['Pod 範圍', 'Pod CIDR', 'CIDR'],
    means: 'Pod 從這一塊位址中取得自己的位址，寫成前綴：10.4.0.0/16 就是 65,536 個位址。',
    standard: standards.cidr,
  },
  fabric: {
    name: '底層網路（fabric）',
    spelled: ['底層網路'],
    means: '機器之間的網路：不屬於任何叢集的路由器與鏈路。這裡畫成一台路由器。',
    standard: null,
  },
  gateway: {
    name: '閘道',
    spelled: ['閘道'],
    means: '島嶼邊緣的裝置，與其他網路往來的一切都經過它。它轉換位址，或代表 Pod 回覆。',
    standard: null,
  },
  ingress: {
    name: '入口（ingress）',
    spelled: ['入口', 'ingress'],
    means: '進來的路：從叢集外開始、到 Pod 為止的流量。',
    standard: null,
  },
  egress: {
    name: '出口（egress）',
    spelled: ['出口', 'egress'],
    means: '出去的路：從 Pod 開始、離開叢集的流量。',
    standard: null,
  },
  overlap: {
    name: '重疊',
    spelled: ['重疊'],
    means: '兩個範圍有共同的位址。同一個位址在不同地方，就指不同的機器。',
    standard: null,
  },
  candidates: {
    name: '可能是（候選者）',
    spelled: ['候選者'],
    means: '會讓接收端看到同一個來源位址的所有端點。越多，這個位址能說明的就越少。',
    standard: null,
  },
  trace: {
    name: '追蹤（trace）',
    spelled: ['追蹤', 'trace'],
    means: '一個封包的完整經過：依序的每一站，以及最後唯一的結果。',
    standard: null,
  },
  hop: {
    name: '站（hop）',
    spelled: ['hop'],
    means: '封包所到的一個裝置。表格的一列就是一站。',
    standard: null,
  },
  action: {
    name: '動作（action）',
    spelled: ['個動作'],
    means: '裝置對封包做的一件事，連同促成它的規則或路由。',
    standard: null,
  },
  outcome: {
    name: '結果（outcome）',
    spelled: ['結果'],
    means: '一次傳送怎麼結束：送達、送錯對象、被丟棄或被拒絕，以及在哪裡。',
    standard: null,
  },
} satisfies Partial<Glossary['terms']>;

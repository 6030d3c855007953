import type { AddressWords } from '../addressWords.ts';

export const form: AddressWords['form'] = {
  title: '現有的與想要的',
  space: { name: '可用區塊', help: '每行一個，或以逗號分隔。' },
  used: { name: '已被使用', help: '上述區塊中已有人使用的部分。' },
  clusters: '叢集數',
  nodes: '每個叢集的節點數',
  pods: '每個節點的 Pod 數',
  product: '節點的 Pod 位址',
  products: {
    gke: { name: 'GKE：Pod 數的兩倍', help: '每個 Pod 至少有兩個位址的最小區塊，位址才不會立刻再用。' },
    flannel: { name: 'flannel、host-local：一個 /24', help: '不論 Pod 多少，每個節點都是一個 /24。' },
    calico: { name: 'Calico：/26 區塊', help: 'Pod 用滿時才再取一個 64 個位址的區塊。' },
    'aks-overlay': { name: 'AKS overlay：一個 /24', help: '每個節點一個 /24；AKS 每個節點最多 250 個 Pod。' },
    other: { name: '其他', help: '自行選擇規則與長度。' },
  },
  rule: '規則',
  rules: {
    'gke-double': '每個 Pod 兩個位址',
    fixed: '每個節點一個區塊',
    'calico-blocks': '用滿才取區塊',
  },
  blockLength: '區塊長度',
  reserve: '節點子網路中不給節點的位址',
  reserves: { plain: '第一個與最後一個', gke: '四個，如 Google Cloud', azure: '五個，如 Azure 與 AWS' },
  more: '服務、對外發布位址（VIP）、重複使用',
  virtualIps: '每個島嶼的對外發布位址（VIP）',
  egressIps: '島嶼對外使用的位址',
  services: '服務範圍',
  serviceKinds: { private: '只在叢集內知道', advertised: '扁平模式對外通告' },
  serviceLength: '服務範圍的長度',
  reused: '島嶼的 Pod 範圍取自',
  reusedKinds: { 'from-space': '可用區塊', own: '另外指定的範圍' },
  reusedRange: '另外指定的範圍',
  oneRange: '請寫一段範圍，例如 100.64.0.0/10。',
};

export const spaceNames: AddressWords['spaceNames'] = {
  ten: '私有（RFC 1918）',
  'one-seven-two': '私有（RFC 1918）',
  'one-nine-two': '私有（RFC 1918）',
  shared: 'CGNAT 共用位址（RFC 6598）',
  benchmark: '供效能測試（RFC 2544）',
  'class-e': 'E 類，保留（RFC 1112）',
  other: '既非私有也非保留：是你的嗎？',
};

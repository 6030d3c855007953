import type { AddressWords } from '../addressWords.ts';

export const caseTexts: AddressWords['caseTexts'] = {
  scarce: {
    name: '位址稀少',
    why: '一個 /16 要給三個叢集用。照 GKE 的做法每個節點 256 個位址，扁平模式要的就比現有的還多；每個節點少拿一些，就可能放得下。三個島嶼共用同一段 Pod 範圍。',
  },
  roomy: {
    name: '空間充裕',
    why: '全部的私有位址給十個叢集。兩種模式都放得下；比比看各自還能再放多少叢集。',
  },
  'carrier-space': {
    name: 'CGNAT 共用位址（100.64.0.0/10）',
    why: '100.64.0.0/10 是電信業者與客戶之間的位址空間，EKS 與 AKS 使用者常拿來給 Pod。十六段 /14 就用光了，節點便沒有位址。',
  },
  'class-e': {
    name: 'E 類位址',
    why: '240.0.0.0/4 是全部私有位址的十五倍。Google Cloud 的 VPC 內可以使用；其他網路與部分設備不行，所以離開時必須偽裝。',
  },
  'four-sixteens': {
    name: '四個 /16 擋路',
    why: '10.0.0.0/8 有 98.4% 可用，卻沒有一個 /10：重要的是最大的對齊區塊。',
  },
  'every-fourteen-touched': {
    name: '每個 /14 裡有一個 /24',
    why: '99.9% 可用，卻沒有一個完整的 /14：64 個小網路各占了一個 /14 的開頭。',
  },
  'every-thirty-second': {
    name: '每個 /19 裡有一個 /24',
    why: '65,536 個位址有 63,488 個可用，最大的區塊是 /20。',
  },
  'alternating-eighteens': {
    name: '每隔一個 /18',
    why: '一個 /16 有一半可用，卻放不下 /17，因為那一半是分開的兩個四分之一。',
  },
  'every-second-half': {
    name: '每隔一個 /25',
    why: '一個 /20 有一半可用，卻沒有一個 /24。EKS 也因此要求子網路不可零碎：它的區塊雖小，仍是區塊。',
  },
};

import type { Glossary } from '../../glossary.ts';

/** Rules that gateways and nodes are given, by the names that captions, tables and buttons call them. */
export const ruleTerms = {
  'egress-snat': {
    name: 'egress-snat',
    spelled: ['egress-snat'],
    means: '讓 Pod 以這台裝置的位址出去的規則：Pod 送出叢集的封包，來源都換成那個位址。',
    standard: null,
  },
  'inward-snat': {
    name: 'inward-snat',
    spelled: ['inward-snat'],
    means: '對其他節點上的 Pod 隱藏外來者的規則：Pod 看到的是這台裝置的位址，也回覆給它。',
    standard: null,
  },
  'ingress-snat': {
    name: 'ingress-snat',
    spelled: ['ingress-snat'],
    means: '讓回覆循原路回來的規則：經由這裡公布的位址進來的，來源都換成這台裝置的位址，Pod 才會回覆給它。',
    standard: null,
  },
  'hairpin-snat': {
    name: 'hairpin-snat',
    spelled: ['hairpin-snat'],
    means: '同樣的規則，只用在 Pod 自己叢集的傳送端：他們連往公布的位址，在這裡掉頭，所以回覆也必須經過這裡。',
    standard: null,
  },
  'egress-divert': {
    name: 'egress-divert',
    spelled: ['egress-divert'],
    means: '把 Pod 的 TCP 連線轉向的規則：不論要去哪裡，都先交給這台裝置上的代理。',
    standard: null,
  },
  'egress-proxy': {
    name: 'egress-proxy',
    spelled: ['egress-proxy'],
    means: '接下 Pod 往外連線的行程，再自己開一條連往目的地。',
    standard: null,
  },
  'answers-pass': {
    name: 'answers-pass',
    spelled: ['answers-pass'],
    means: '放行回覆的過濾規則：Pod 不能主動往外，但對外來者的回覆可以出去。',
    standard: null,
  },
  'no-egress': {
    name: 'no-egress',
    spelled: ['no-egress'],
    means: '不讓 Pod 離開叢集的過濾規則：往外送的一律拒絕。',
    standard: null,
  },
} satisfies Partial<Glossary['terms']>;

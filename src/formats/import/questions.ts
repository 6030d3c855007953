/** It is not as it is taken to be, and what is drawn does not show how it is. */
export const elsewise = 'otherwise';

/** What no object can tell, and what may be answered. The first answer is taken until somebody says otherwise. */
export const questionAnswers = {
  /** Do routers outside the nodes have routes to the pods? */
  routes: ['no', 'static', 'bgp'],
  /** Which ranges are the cloud network's own, so that pods keep their address towards them? Prefixes, parted by commas. */
  'vpc-ranges': ['nodes'],
  /** Is GKE's default SNAT on? */
  'gke-snat': ['on', 'off'],
  /** Does BGP's other side accept what is announced? */
  bgp: ['accepted', 'refused'],
  /** Are all these clusters on one network? */
  'one-fabric': ['yes', elsewise],
  /** Do firewalls between the clusters let everything pass? */
  firewalls: ['open', elsewise],
  /** Does the cloud drop what a node sends with another's address? */
  spoofing: ['allowed', elsewise],
  /** Kernel settings of nodes: rp_filter, br_netfilter, MTU. */
  kernel: ['usual', elsewise],
  /** Translation, proxies or NAT64 somewhere outside. */
  beyond: ['none', elsewise],
  /** Who enforces the cluster's policies: nodes while they forward, nodes at their pods' ports, or nobody. */
  policies: ['node', 'port', 'nobody'],
} as const;

export type QuestionKind = keyof typeof questionAnswers;

/** Something to ask: of these clusters. */
export interface Question {
  readonly id: QuestionKind;
  readonly clusters: readonly string[];
  readonly answers: readonly string[];
  /** What is taken until it is answered. */
  readonly default: string;
  /** What was answered; `null`: nothing yet. */
  readonly answer: string | null;
}

/** Answers by question, for all clusters (`routes`) or for one (`routes@cluster-2`). */
export type Answers = Readonly<Record<string, string>>;

export function answerTo(answers: Answers, id: QuestionKind, cluster: string): string | null {
  const own = answers[`${id}@${cluster}`];
  return own ?? answers[id] ?? null;
}

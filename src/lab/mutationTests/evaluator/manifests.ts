const addresses: Readonly<Record<string, string>> = {
  web: '10.4.0.2',
  db: '10.4.0.3',
  bare: '10.4.1.2',
  spy: '10.4.1.3',
  agent: '192.168.1.11',
};

const pod = (namespace: string, name: string, labels: string, more = ''): string =>
  `{kind: Pod, apiVersion: v1, metadata: {name: ${name}, namespace: ${namespace}, labels: {${labels}}}, spec: {${more}}, status: {podIP: ${addresses[name]}}}`;

const http = (port: number): string => `containers: [{name: c, ports: [{name: http, containerPort: ${port}}]}]`;

/** `shop` is of team web, `bank` of nobody; two pods are called app=web, one in each; one has no labels, one its node's network. */
export const cluster = [
  '{kind: Namespace, apiVersion: v1, metadata: {name: shop, labels: {team: web}}}',
  '{kind: Namespace, apiVersion: v1, metadata: {name: bank}}',
  pod('shop', 'web', 'app: web', http(8080)),
  pod('shop', 'db', 'app: db, tier: ""', http(80)),
  pod('bank', 'bare', ''),
  pod('bank', 'spy', 'app: web'),
  pod('shop', 'agent', 'app: agent', 'hostNetwork: true'),
];

let named = 0;

/** Of namespace `shop`, where nothing else is said about web alone. */
export function policy(spec: string, { namespace = 'shop', pods = '{matchLabels: {app: web}}' } = {}): string {
  named += 1;
  return `{kind: NetworkPolicy, apiVersion: networking.k8s.io/v1, metadata: {name: p${named}, namespace: ${namespace}}, spec: {podSelector: ${pods}, ${spec}}}`;
}

export function tier(
  spec: string,
  { name = 'tier', tier: of = 'Admin', priority = 5, subject = '{namespaces: {}}' } = {},
): string {
  return `{kind: ClusterNetworkPolicy, apiVersion: policy.networking.k8s.io/v1alpha2, metadata: {name: ${name}}, spec: {tier: ${of}, priority: ${priority}, subject: ${subject}, ${spec}}}`;
}

/** Of a tier, for whichever pod sends. */
export const rule = (action: string, more = ''): string => `{action: ${action}, from: [{namespaces: {}}]${more}}`;

/** A peer of a NetworkPolicy. */
export const db = '{podSelector: {matchLabels: {app: db}}}';

/** Each as the evaluator names it. */
export const peers: Readonly<Record<string, string>> = {
  web: 'shop/web[Pod]',
  db: 'shop/db[Pod]',
  bare: 'bank/bare[Pod]',
  spy: 'bank/spy[Pod]',
  agent: 'shop/agent[Pod]',
};

import type { Rule } from '../../engine/index.ts';
import { deviceId } from '../../engine/index.ts';
import type { ClusterV3, LoadBalancerV2, ServiceV2 } from '../../formats/index.ts';
import type { Made, Broken, Laws } from './made.ts';
import { ok, unless, label, elsewhere, joinedBy, reported, device, inPrefix, same } from './made.ts';

interface ServicePlace {
  readonly cluster: ClusterV3;
  readonly where: string;
}

/** Rules of the cluster's nodes that are asked about an address, or about a port of the node itself. */
function rulesFor(made: Made, cluster: ClusterV3, about: (rule: Rule) => boolean) {
  return cluster.nodes.map(({ id }) => {
    const hooks = device(made, `${cluster.id}/${id}`)?.hooks;
    return {
      node: id,
      rules: hooks === undefined ? [] : [...hooks.prerouting, ...hooks.forward, ...hooks.input].filter(about),
    };
  });
}

const onAddress =
  (address: string, port: number) =>
  (rule: Rule): boolean =>
    rule.match.destination?.length === 1 &&
    rule.match.destination[0] === `${address}/32` &&
    (rule.match.destinationPorts ?? []).some(({ from, to }) => from <= port && port <= to);

const outerAddresses = ({ loadBalancer, externalIps = [] }: ServiceV2) => [
  ...(loadBalancer === undefined ? [] : [loadBalancer.address]),
  ...externalIps,
];

/** Every rule that sends somewhere sends to these pods at this port, and some do where there are pods. */
function sendsTo(made: Made, service: ServiceV2, { cluster }: ServicePlace): Broken {
  const { clusterIp, port, targetPort = 8080, pods } = service;
  const backends = rulesFor(made, cluster, onAddress(clusterIp, port)).flatMap(({ rules }) =>
    rules.flatMap((rule) => (rule.kind === 'destination-nat' ? rule.backends : [])),
  );
  const wanted = pods.map((pod) => `${cluster.id}/${pod}`);
  const wrong = backends.filter((each) => !wanted.includes(each.device) || each.port !== targetPort);
  const missing = wanted.filter((pod) => !backends.some((each) => each.device === pod));
  return unless(
    wrong.length === 0 && missing.length === 0,
    `${service.id}: sends to ${same(wanted, []) ? 'somebody' : 'others'}`,
  );
}

export const serviceLaws: Laws<ServiceV2, ServicePlace> = {
  id: ({ topology }, { id }, { cluster }) =>
    unless(topology.services.has(deviceId(`${cluster.id}/${id}`)), `${id} is no service`),
  name: label,
  protocol: (made, { id, clusterIp, port, protocol = 'tcp' }, { cluster }) =>
    unless(
      rulesFor(made, cluster, onAddress(clusterIp, port)).every(({ rules }) =>
        rules.every(({ match }) => match.protocol === protocol),
      ),
      `${id}: a rule is not about ${protocol}`,
    ),
  clusterIp: (made, { id, clusterIp, port }, { cluster }) =>
    unless(
      rulesFor(made, cluster, onAddress(clusterIp, port)).every(({ rules }) => rules.length > 0),
      `${id}: a node has no rule for ${clusterIp}:${port}`,
    ),
  port: elsewhere,
  targetPort: elsewhere,
  pods: sendsTo,
  nodePort: (made, { id, nodePort }, { cluster }) => {
    if (nodePort === undefined) return ok;
    const about = ({ match }: Rule): boolean =>
      match.toSelf === true && (match.destinationPorts ?? []).some(({ from }) => from === nodePort);
    return unless(
      rulesFor(made, cluster, about).every(({ rules }) => rules.length > 0),
      `${id}: no port ${nodePort}`,
    );
  },
  loadBalancer: elsewhere,
  externalIps: (made, { id, externalIps = [], port }, { cluster }) =>
    unless(
      externalIps.every((address) =>
        rulesFor(made, cluster, onAddress(address, port)).every(({ rules }) => rules.length > 0),
      ),
      `${id}: a node has no rule for an external address`,
    ),
  announced: (made, service, { cluster, where }) => {
    const { announced = 'l2' } = service;
    const speakers = cluster.nodes.filter(({ id }) => {
      const originates: readonly string[] = device(made, `${cluster.id}/${id}`)?.bgp?.originates ?? [];
      return outerAddresses(service).some((address) => originates.includes(`${address}/32`));
    });
    const routed = outerAddresses(service).filter((address) => routesTo(made, address).length > 0);
    const answered = outerAddresses(service).filter((address) => answering(made, cluster, address).length > 0);
    if (outerAddresses(service).length === 0 || reported(made, where)) return ok;
    switch (announced) {
      case 'l2':
        return [
          ...unless(speakers.length === 0, `${service.id}: announced by BGP`),
          ...outerAddresses(service).flatMap((address) => answeredOrRouted(made, cluster, address)),
        ];
      case 'bgp':
        return unless(speakers.length > 0 && answered.length === 0, `${service.id}: nobody announces it`);
      case 'nobody':
        return unless(
          speakers.length === 0 && routed.length === 0 && answered.length === 0,
          `${service.id}: announced all the same`,
        );
    }
  },
  leader: (made, service, { cluster, where }) => {
    const { leader, announced = 'l2', id } = service;
    if (leader === undefined || announced !== 'l2' || reported(made, `${where}.leader`)) return ok;
    const address = cluster.nodes.find((node) => node.id === leader)?.address;
    const outer = outerAddresses(service);
    const answers = outer.flatMap((each) => answering(made, cluster, each));
    const hops = outer.flatMap((each) => routesTo(made, each));
    // By way of a dedicated gateway, the routers beyond it know the gateway only.
    return unless(
      answers.every((node) => node === leader) &&
        (answers.length === outer.length || hops.some(({ via }) => via === address)),
      `${id}: ${leader} does not answer`,
    );
  },
  externalTrafficPolicy: (made, { id, externalTrafficPolicy, externalIps = [], port, pods }, { cluster }) => {
    if (externalTrafficPolicy !== 'local') return ok;
    const local = (node: string) =>
      (cluster.nodes.find((each) => each.id === node)?.pods ?? []).map((pod) => `${cluster.id}/${pod.id}`);
    const wrong = externalIps.flatMap((address) =>
      rulesFor(made, cluster, onAddress(address, port)).flatMap(({ node, rules }) =>
        rules.flatMap((rule) =>
          rule.kind === 'destination-nat' && rule.match.source === undefined && rule.match.fromSelf !== true
            ? rule.backends.filter((each) => !local(node).includes(each.device))
            : [],
        ),
      ),
    );
    return unless(wrong.length === 0 || pods.length === 0, `${id}: sent to another node although local`);
  },
  internalTrafficPolicy: (made, { id, internalTrafficPolicy, clusterIp, port }, { cluster }) => {
    if (internalTrafficPolicy !== 'local') return ok;
    const strange = rulesFor(made, cluster, onAddress(clusterIp, port)).flatMap(({ node, rules }) =>
      rules.flatMap((rule) =>
        rule.kind === 'destination-nat'
          ? rule.backends.filter((each) => device(made, each.device)?.node !== `${cluster.id}/${node}`)
          : [],
      ),
    );
    return unless(strange.length === 0, `${id}: sent to another node from inside although local`);
  },
};

/** Which of the cluster's nodes answer ARP for it, as often as they do. */
function answering(made: Made, cluster: ClusterV3, address: string): readonly string[] {
  return cluster.nodes.flatMap(({ id }) =>
    (device(made, `${cluster.id}/${id}`)?.interfaces ?? []).flatMap((each) =>
      each.kind === 'ethernet' ? each.answersFor.filter((whose) => whose === address).map(() => id) : [],
    ),
  );
}

/** By ARP where nodes share a segment and the address is of their subnet; elsewhere by routes, and with a warning. */
function answeredOrRouted(made: Made, cluster: ClusterV3, address: string): Broken {
  const { topology } = made;
  const { settings } = joinedBy(made, cluster);
  const isShared = settings['uplink'] === 'segment' || settings['routes'] === 'arp';
  const { nodeRange = '', nodeSubnets = [nodeRange] } = cluster;
  const isAsked = isShared && nodeSubnets.some((subnet) => inPrefix(subnet, address));
  const isWarned = topology.warnings.some(
    (each) => each.kind === 'not-asked-for' && each.addresses.some((whose) => whose === address),
  );
  const [answers, routes] = [answering(made, cluster, address).length, routesTo(made, address).length];
  return [
    ...unless(answers === (isAsked ? 1 : 0), `${address}: ${answers} answer ARP`),
    ...unless(routes > 0 === !isAsked, `${address}: ${routes} routes`),
    ...unless(isWarned === !isAsked, `${address}: ${isWarned ? 'warned about' : 'no warning'}`),
  ];
}

function routesTo({ topology }: Made, address: string) {
  return [...topology.devices.values()]
    .filter(({ role }) => role === 'router' || role === 'gateway')
    .flatMap(({ routes }) => routes.filter((route) => route.prefix === `${address}/32`))
    .flatMap((route) => (route.kind === 'unicast' && route.learned.how === 'static' ? [route] : []));
}

export const loadBalancerLaws: Laws<LoadBalancerV2, ServicePlace & { readonly service: ServiceV2 }> = {
  address: (made, { address }, { cluster, service }) =>
    unless(
      rulesFor(made, cluster, onAddress(address, service.port)).every(({ rules }) => rules.length > 0),
      `${service.id}: a node has no rule for ${address}`,
    ),
  sources: (made, { address, sources = [] }, { cluster, service }) => {
    if (sources.length === 0) return ok;
    const open = rulesFor(made, cluster, onAddress(address, service.port)).flatMap(({ rules }) =>
      rules.filter(({ kind, match }) => kind === 'destination-nat' && match.source === undefined),
    );
    return unless(open.length === 0, `${service.id}: open to everybody`);
  },
};

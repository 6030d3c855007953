/** The systems this project promises to show, each with the query of a link that shows it. */
export const systems = {
  'everybody-can-send-and-receive': '?v=1&from=cluster-1/node-1&to=cluster-1/pod-a&step=0',
  'flat-static-routes': '?v=1&l=flat&r=flat&r.routes=none&from=other-client&to=cluster-1/pod-a',
  'flat-bgp':
    '?v=1&l=flat&l.routes=bgp&r=flat&r.routes=bgp&r.fault=stop-bgp:cluster-1/node-1&from=other-client&to=cluster-1/pod-a',
  'flat-without-routes': '?v=1&l=flat&l.routes=none&r=flat&from=cluster-1/pod-a&to=cluster-1/pod-d',
  'firewall-and-node-filter': '?v=1&s=firewall&l=flat&r=island&from=cluster-1/pod-a&to=cluster-2/pod-g',
  'island-nat': '?v=1&l=flat&r=island&r.ingress=nat&from=cluster-1/pod-a&to=cluster-2/pod-g',
  'island-vip': '?v=1&l=flat&r=island&from=other-client&to=cluster-2/service',
  'island-proxy': '?v=1&l=flat&r=island&r.egress=proxy&r.ingress=proxy&from=cluster-1/pod-a&to=cluster-2/pod-g',
  'gateway-on-nodes-or-dedicated': '?v=1&l=island&l.gateway=node&r=island&from=cluster-1/pod-a&to=cluster-2/pod-g',
  overlay:
    '?v=1&l=island&l.gateway=node&l.overlay=vxlan&r=island&r.gateway=node&r.overlay=ipip&from=cluster-1/pod-a&to=cluster-1/pod-d',
  'overlapping-ranges': '?v=1&l=flat&r=island&from=cluster-1/pod-b&to=cluster-2/pod-g&dial=pod-ip',
  'isolated-and-hybrid': '?v=1&l=isolated&r=hybrid&from=cluster-1/pod-a&to=other-server',
} as const;

export type SystemId = keyof typeof systems;

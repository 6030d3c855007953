import type { ModelId, Settings } from '../../engine/index.ts';
import { chosenSettings } from '../notation/chosenSettings.ts';
import type { AnySettingWords, SettingWords } from '../settingWords.ts';
import type { NamedText } from '../words.ts';
import { modelText } from './models.ts';

const settings: SettingWords = {
  routes: {
    name: 'Pod routes',
    help: 'How others find out which node has which pods.',
    values: {
      static: { name: 'static', help: 'Someone typed a route for each node into the fabric.' },
      bgp: { name: 'BGP', help: 'Each node announces its own block of pod addresses to the fabric.' },
      none: {
        name: 'none',
        help: 'The fabric does not know where pods are; nodes know only those of their own cluster. Where nodes have a link each, they reach those over a second interface, eth1, on a segment of the cluster’s own.',
      },
      arp: {
        name: 'none needed: ARP',
        help: 'Pod ranges are parts of the nodes’ subnet; nodes answer ARP for their pods on a segment that they always share.',
      },
    },
  },
  egress: {
    name: 'Egress',
    help: 'How pods get out of their island.',
    values: {
      nat: { name: 'NAT', help: 'Pods leave under the gateway’s address (masquerade).' },
      proxy: {
        name: 'proxy',
        help: 'The gateway diverts TCP to a proxy, which opens a connection of its own; nothing else leaves.',
      },
      none: { name: 'none', help: 'Pods cannot get out; answers to those who came in can.' },
      both: {
        name: 'NAT, both ways',
        help: 'As NAT, and others who pass this gateway on their way to pods of other machines get its address too; every flow gets a new source port.',
      },
    },
  },
  ingress: {
    name: 'Ingress',
    help: 'How others get in to a pod.',
    values: {
      vip: {
        name: 'VIP',
        help: 'A virtual address that is no machine’s own leads to the gateway, which sends each port on to a pod.',
      },
      nat: { name: 'NAT', help: 'Ports of the gateway’s own address are sent on to pods.' },
      proxy: { name: 'proxy', help: 'Connections end at the gateway, which begins new ones to pods.' },
      none: { name: 'none', help: 'Nothing is published.' },
    },
  },
  gateway: {
    name: 'Gateway',
    help: 'Where the gateway rules are.',
    values: {
      dedicated: { name: 'dedicated', help: 'A machine of its own between the nodes and the fabric.' },
      node: {
        name: 'on the nodes',
        help: 'Each node lets its own pods out, and the first one lets others in. Without an overlay, nodes that have a link each reach one another’s pods over a second interface, eth1, on a segment of the cluster’s own.',
      },
    },
  },
  overlay: {
    name: 'Overlay',
    help: 'How packets travel between the nodes of one cluster.',
    values: {
      none: { name: 'none', help: 'As they are, by routes.' },
      vxlan: { name: 'VXLAN', help: 'Encapsulated in UDP between node addresses.' },
      geneve: {
        name: 'Geneve',
        help: 'Encapsulated in UDP as by VXLAN, port 6081; predicted from RFC 8926, not observed on a kernel.',
      },
      ipip: {
        name: 'IPIP',
        help: 'Encapsulated in a second IP header between node addresses; predicted from RFC 2003, not observed on a kernel.',
      },
    },
  },
  client: {
    name: 'Client address',
    help: 'Whether the ingress gateway also hides who is asking.',
    values: {
      hidden: {
        name: 'hidden',
        help: 'The gateway puts its own address in place of the client’s, so answers return through it.',
      },
      hairpin: {
        name: 'kept, except from inside',
        help: 'Only clients of the cluster itself, who turn round at the gateway (hairpin), get its address.',
      },
      kept: {
        name: 'kept',
        help: 'Nobody’s address is replaced on the way in; answers must find the gateway by themselves.',
      },
    },
  },
  attach: {
    name: 'Pods attach by',
    help: 'How a node connects its pods.',
    values: {
      bridge: { name: 'bridge', help: 'Ports of a bridge: pods of one node are on one segment.' },
      routed: { name: 'routed links', help: 'A routed link for each pod: even pods of one node are a hop apart.' },
    },
  },
  pool: {
    name: 'Addresses no pod has',
    help: 'What a node does with addresses of its block that no pod has, where pods are on routed links.',
    values: {
      open: {
        name: 'nothing of its own',
        help: 'No route for them: they follow the routes there are (flannel, VPC CNIs).',
      },
      'own-blocks': {
        name: 'own block blackholed',
        help: 'A blackhole route for the node’s own block, as Calico’s BIRD writes one; on a bridge the block is connected already.',
      },
    },
  },
  uplink: {
    name: 'Nodes attach by',
    help: 'How nodes connect to their router.',
    values: {
      link: { name: 'a link each', help: 'Nodes reach each other through the router.' },
      segment: { name: 'a shared segment', help: 'Nodes of a cluster reach each other directly.' },
    },
  },
  tunnels: {
    name: 'Between clusters',
    help: 'How packets travel from cluster to cluster.',
    values: {
      vxlan: { name: 'VXLAN', help: 'Encapsulated in UDP between node addresses; the fabric knows no pods.' },
      none: {
        name: 'as they are',
        help: 'By routes: the fabric knows where pods are, so others can connect to them too.',
      },
    },
  },
  through: {
    name: 'Way between clusters',
    help: 'Which nodes packets between clusters go through.',
    values: {
      nodes: { name: 'node to node', help: 'Every node sends to every node of the other clusters.' },
      gateways: {
        name: 'by a gateway node',
        help: 'One node of each cluster takes what goes to and comes from other clusters.',
      },
    },
  },
  own: {
    name: 'The cluster’s own pods',
    help: 'Whether pods keep their address towards their own cluster whatever the list says.',
    values: {
      kept: { name: 'always kept', help: 'The cluster’s own pod range need not be listed.' },
      listed: {
        name: 'only if listed',
        help: 'A list that forgets the cluster’s own pod range hides its pods’ addresses from each other.',
      },
    },
  },
  snat: {
    name: 'Translated to',
    help: 'Which address takes the pod’s place.',
    values: {
      interface: { name: 'the way out', help: 'Masquerade: an address of the interface the packet leaves by.' },
      node: { name: 'the node’s address', help: 'Source NAT to one address that is written down.' },
    },
  },
  ports: {
    name: 'Source ports',
    help: 'What becomes of the source port when the source is translated.',
    values: {
      kept: { name: 'kept where free', help: 'The port changes only if another flow holds it.' },
      redrawn: { name: 'new for every flow', help: 'Even where the sender’s own port is free (--random-fully).' },
    },
  },
  ranges: {
    name: 'Ranges where pods keep their address',
    help: 'Prefixes such as 10.0.0.0/8, separated by commas; towards everything else their node’s address takes its place.',
    values: { '': { name: 'none listed', help: 'The list is empty.' } },
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
    : `${name}: ${different.map(([key, value]) => settingPhrase(key, value)).join(', ')}`;
}

/** `gateway on the nodes`. */
function settingPhrase(key: string, value: string): string {
  const { name } = settingText(key);
  return `${name.charAt(0).toLowerCase()}${name.slice(1)} ${valueText(key, value).name}`;
}

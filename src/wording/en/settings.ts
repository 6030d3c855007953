import type { ModelId, Settings } from '../../engine/index.ts';
import { chosenSettings } from '../notation/chosenSettings.ts';
import type { NamedText } from '../words.ts';
import { modelText } from './models.ts';

interface SettingWords extends NamedText {
  readonly values: Readonly<Record<string, NamedText>>;
}

/** A test holds this table against every setting and value of every model. */
const settings: Readonly<Record<string, SettingWords>> = {
  routes: {
    name: 'Pod routes',
    help: 'How the fabric learns which node has which pods.',
    values: {
      static: { name: 'static', help: 'Someone typed a route for each node into the fabric.' },
      bgp: { name: 'BGP', help: 'Each node announces its own block of pod addresses to the fabric.' },
      none: {
        name: 'none',
        help: 'The fabric does not know where pods are; nodes know only those of their own cluster.',
      },
    },
  },
  egress: {
    name: 'Egress',
    help: 'How pods get out of their island.',
    values: {
      nat: { name: 'NAT', help: 'The gateway masquerades: pods leave under its address.' },
      proxy: {
        name: 'proxy',
        help: 'The gateway diverts TCP to a proxy, which opens a connection of its own; nothing else leaves.',
      },
      none: { name: 'none', help: 'Pods cannot get out; answers to those who came in can.' },
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
      node: { name: 'on the nodes', help: 'Each node lets its own pods out, and the first one lets others in.' },
    },
  },
  overlay: {
    name: 'Overlay',
    help: 'How packets travel between the nodes of one cluster.',
    values: {
      none: { name: 'none', help: 'As they are, by routes.' },
      vxlan: { name: 'VXLAN', help: 'Wrapped in UDP between node addresses.' },
      ipip: {
        name: 'IPIP',
        help: 'Wrapped in a second IP header between node addresses; predicted from RFC 2003, not observed on a kernel.',
      },
    },
  },
  client: {
    name: 'Client address',
    help: 'Whether the ingress gateway also hides who is asking.',
    values: {
      hidden: { name: 'hidden', help: 'Everyone who comes in is masqueraded, so answers return through the gateway.' },
      hairpin: { name: 'kept, except hairpin', help: 'Only clients of the cluster itself are masqueraded.' },
      kept: { name: 'kept', help: 'Nobody is masqueraded on the way in; answers must find the gateway by themselves.' },
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
  uplink: {
    name: 'Nodes attach by',
    help: 'How nodes connect to their router.',
    values: {
      link: { name: 'a link each', help: 'Nodes reach each other through the router.' },
      segment: { name: 'a shared segment', help: 'Nodes of a cluster reach each other directly.' },
    },
  },
  ranges: {
    name: 'Ranges where pods keep their address',
    help: 'Prefixes such as 10.0.0.0/8, separated by commas; towards everything else pods are masqueraded.',
    values: {},
  },
};

export function settingText(key: string): NamedText {
  return settings[key] ?? { name: key, help: '' };
}

export function valueText(key: string, value: string): NamedText {
  return settings[key]?.values[value] ?? { name: value, help: '' };
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

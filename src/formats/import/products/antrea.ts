import * as v from 'valibot';
import { antreaValues } from '../objects/chartValues.ts';
import { aRange, blockLength, ranges, rangesOf, table, truth } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import type { Encapsulation, Product, Reading } from './product.ts';
import { firstSigns, assumed, found, masquerade, plain, wrapped } from './product.ts';
import { configMaps, containersNamed, documentIn, entry, inside } from './telling.ts';

/** What the agent is told (antrea-io/antrea, build/charts/antrea/conf/antrea-agent.conf), in its own file or by the chart's values. */
interface Settings {
  readonly value: v.InferOutput<typeof antreaValues>;
  readonly at: (field: string) => Origin;
}

function settingsOf(objects: Inventory): readonly Settings[] {
  const inFiles = configMaps(objects, /^antrea-(windows-)?config/)
    .flatMap((map) => entry(map, 'antrea-agent.conf') ?? [])
    .flatMap((told) => documentIn(told, antreaValues) ?? [])
    .map(({ value, from }) => ({ value, at: (field: string) => inside(from, field) }));
  const inCharts = objects
    .of('antreaValues')
    .map(({ body, origin }) => ({ value: body, at: (field: string) => origin([field]) }));
  return [...inFiles, ...inCharts];
}

/** antrea-controller.conf, of a cluster whose nodes' blocks Antrea hands out. */
const controllerSettings = v.object({
  nodeIPAM: table({
    enableNodeIPAM: truth,
    clusterCIDRs: ranges,
    serviceCIDR: aRange,
    nodeCIDRMaskSizeIPv4: blockLength,
  }),
});

function rangesHandedOut(objects: Inventory): Reading {
  const [told] = configMaps(objects, /^antrea-config/)
    .flatMap((map) => entry(map, 'antrea-controller.conf') ?? [])
    .flatMap((each) => documentIn(each, controllerSettings) ?? []);
  const said = told?.value.nodeIPAM;
  if (told === undefined || said?.enableNodeIPAM !== true) return {};
  const [pods, services] = [rangesOf(said.clusterCIDRs.join(',')), rangesOf(said.serviceCIDR)];
  const at = (field: string) => inside(told.from, `nodeIPAM.${field}`);
  return {
    ...(pods.length === 0 ? {} : { podRanges: found(pods, at('clusterCIDRs')) }),
    ...(services.length === 0 ? {} : { serviceRanges: found(services, at('serviceCIDR')) }),
    ...(said.nodeCIDRMaskSizeIPv4 === null
      ? {}
      : { blockLength: found(said.nodeCIDRMaskSizeIPv4, at('nodeCIDRMaskSizeIPv4')) }),
  };
}

export const antrea: Product = {
  id: 'antrea',
  name: 'Antrea',
  recognise: (objects) =>
    firstSigns([
      ...settingsOf(objects).map(({ at }) => at('trafficEncapMode')),
      ...containersNamed(objects, /^antrea-agent$/).map(({ origin }) => origin),
      ...objects.of('antreaMember').map((each) => each.origin(['spec'])),
      ...objects.of('antreaGateway').map((each) => each.origin([])),
    ]),
  read: (objects) => {
    const [settings] = settingsOf(objects);
    const members = objects.of('antreaMember');
    const gateways = objects.of('antreaGateway');
    return {
      ...announcing(objects),
      ...(settings === undefined ? {} : fromSettings(settings)),
      ...rangesHandedOut(objects),
      ...([...members, ...gateways].length === 0 ? {} : joined(objects)),
      blocksOnNodes: true,
      attach: 'bridge',
    };
  },
};

/** Multi-cluster: one gateway of each member carries what pods send to those of the others. */
function joined(objects: Inventory): Reading {
  const origins = [
    ...objects.of('antreaMember').map((each) => each.origin(['spec'])),
    ...objects.of('antreaGateway').map((each) => each.origin(['gatewayIP'])),
  ];
  return { joined: found('gateways', ...origins), ways: [found('antrea-multicluster', ...origins)] };
}

function fromSettings({ value, at: place }: Settings): Reading {
  const mode = value.trafficEncapMode?.toLowerCase() ?? null;
  const type = value.tunnelType?.toLowerCase() ?? 'geneve';
  // WireGuard is a tunnel by itself, which takes the other's place (docs/traffic-encryption.md).
  const encryption = value.trafficEncryptionMode?.toLowerCase();
  const isWireguard = encryption === 'wireguard';
  // IPsec is around the tunnel, whichever that is.
  const sealed: Partial<Encapsulation> = encryption === 'ipsec' ? { sealedIn: 'ipsec' } : {};
  const tunnel = type === 'vxlan' || type === 'gre' || type === 'stt' ? type : 'geneve';
  const by = isWireguard ? 'wireguard' : tunnel;
  const at = place(isWireguard ? 'trafficEncryptionMode' : mode === null ? 'tunnelType' : 'trafficEncapMode');
  // The file says every default, in a comment.
  switch (mode) {
    case null:
    case 'encap':
    case '':
      return { encapsulated: found({ ...wrapped(by), ...sealed }, at), translated: found(masquerade([]), at) };
    case 'hybrid':
      return { encapsulated: found({ ...wrapped(by, true), ...sealed }, at), translated: found(masquerade([]), at) };
    case 'noencap': {
      const hides = value.noSNAT !== true;
      return {
        encapsulated: found(wrapped('none'), at),
        translated: found(hides ? masquerade([]) : plain, place('noSNAT')),
      };
    }
    // Pods have addresses of the cloud, whose own plugin gives them and routes them (docs/design/policy-only.md).
    case 'networkpolicyonly':
      return {
        encapsulated: found(wrapped('none'), at),
        translated: assumed(masquerade(null), at),
        routed: assumed('fabric', at),
        asks: ['vpc-ranges'],
        isGuest: true,
      };
    default:
      return {};
  }
}

function announcing(objects: Inventory): Reading {
  const policies = objects
    .of('antreaBgp')
    .filter(
      ({ body }) =>
        body.spec.advertisements.pod !== null &&
        body.spec.advertisements.pod !== undefined &&
        body.spec.bgpPeers.length > 0,
    );
  const egress = objects
    .of('antreaEgress')
    .filter(({ body }) => (body.spec.egressIP ?? '') !== '' || body.spec.egressIPs.length > 0);
  return {
    ...(policies.length === 0
      ? { asks: ['routes'] as const }
      : {
          routed: found('bgp' as const, ...policies.map((each) => each.origin(['spec', 'advertisements']))),
          asks: ['bgp'] as const,
        }),
    ...(egress.length === 0
      ? {}
      : {
          ways: egress.slice(0, 2).map((each) => found('egress-address' as const, each.origin(['spec', 'egressIP']))),
        }),
  };
}

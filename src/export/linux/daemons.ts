import type { Device, Topology, Proxy } from '../../engine/index.ts';
import { isSpeaking, socketText } from '../../engine/index.ts';
import { bgpdConfiguration, zebraConfiguration } from './frr.ts';
import { namespaceOf } from './names.ts';
import { responderConfiguration, responderFile } from './responder.ts';

/**
 * FRR's two halves, of which zebra comes first: bgpd speaks, zebra writes the kernel's routing table. A TCP proxy. And who answers ARP
 * for addresses that no interface has.
 */
export type Program = 'zebra' | 'bgpd' | 'haproxy' | 'arp-responder';

/** A process that a device needs beside its kernel's own work, with its configuration file. */
export interface LabDaemon {
  readonly namespace: string;
  readonly program: Program;
  readonly configuration: readonly string[];
}

/** In the order in which they have to start. */
export function daemons(topology: Topology): readonly LabDaemon[] {
  const devices = [...topology.devices.values()].filter(({ up }) => up);
  const speakers = devices.filter(isSpeaking);
  return [
    ...speakers.map((device) => daemon(device, 'zebra', zebraConfiguration)),
    ...speakers.map((device) => daemon(device, 'bgpd', bgpdConfiguration(topology, device))),
    ...devices
      .filter(({ proxies }) => proxies.length > 0)
      .map((device) => daemon(device, 'haproxy', haproxyConfiguration(device))),
    ...devices
      .filter((device) => responderConfiguration(device).length > 0)
      .map((device) => daemon(device, 'arp-responder', responderConfiguration(device))),
  ];
}

function daemon({ id }: Device, program: Program, configuration: readonly string[]): LabDaemon {
  return { namespace: namespaceOf(id), program, configuration };
}

/** Where the device's processes keep their files; nobody outside the lab's mount namespace sees it. */
export function folderOf({ namespace }: Pick<LabDaemon, 'namespace'>): string {
  return `/run/lab/${namespace}`;
}

export function fileOf(each: Pick<LabDaemon, 'namespace' | 'program'>): string {
  return `${folderOf(each)}/${each.program}.conf`;
}

/** The command that starts it and returns once it works in the background; to be run in the device's namespace. */
export function commandOf(each: Pick<LabDaemon, 'namespace' | 'program'>): string {
  const folder = folderOf(each);
  switch (each.program) {
    case 'zebra':
    case 'bgpd': {
      const listen = each.program === 'bgpd' ? ' -l 0.0.0.0' : '';
      return (
        `/usr/lib/frr/${each.program} -d -u frr -g frr -f ${fileOf(each)} -i ${folder}/${each.program}.pid ` +
        `-z ${folder}/zserv --vty_socket ${folder} -P 0${listen}`
      );
    }
    case 'haproxy':
      return `haproxy -D -q -f ${fileOf(each)}`;
    case 'arp-responder':
      return `python3 ${responderFile} ${fileOf(each)}`;
  }
}

/**
 * One process for all proxies of a device. No health checks and no second tries: each would be a connection nobody asked for.
 * A connection attempt is given up before TCP would repeat it.
 */
function haproxyConfiguration({ proxies }: Device): readonly string[] {
  return [
    'global',
    '  maxconn 64',
    '  nbthread 1',
    'defaults',
    '  mode tcp',
    '  balance static-rr',
    '  retries 0',
    '  timeout connect 500ms',
    '  timeout client 10s',
    '  timeout server 10s',
    ...proxies.flatMap(listenLines),
  ];
}

function listenLines({ id, listen, upstream }: Proxy): readonly string[] {
  return [`listen ${id.replaceAll('/', '.')}`, `  bind ${socketText(listen)}`, ...serverLines(upstream)];
}

function serverLines(upstream: Proxy['upstream']): readonly string[] {
  switch (upstream.kind) {
    case 'fixed':
      return upstream.backends.map((backend, index) => `  server backend-${index + 1} ${socketText(backend)}`);
    case 'original-destination':
      // No address means the client's own: what it dialled before it was diverted here (SO_ORIGINAL_DST).
      return ['  server original 0.0.0.0'];
  }
}

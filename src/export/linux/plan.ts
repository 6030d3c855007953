import type { Device, Topology } from '../../engine/index.ts';
import { interfaceLines, routeLines } from './addressing.ts';
import type { LabDaemon } from './daemons.ts';
import { daemons } from './daemons.ts';
import { isSpeaking, learnedRoutes } from './frr.ts';
import { namespaceOf, namespaceOfLink } from './names.ts';
import { nftRuleset, refusesPackets, tracksFlows } from './nftables.ts';
import { earlySettings, lateSettings } from './settings.ts';
import { wiring } from './wiring.ts';

/** One run of one tool in one namespace; `null`: where the lab itself stands. */
export interface LabStep {
  readonly namespace: string | null;
  readonly tool: 'ip' | 'bridge' | 'nft' | 'settings';
  readonly lines: readonly string[];
}

/** A device as the lab knows it. */
interface LabDevice {
  readonly device: Device['id'];
  readonly namespace: string;
  readonly listeners: Device['listeners'];
  /** Does its kernel track connections? */
  readonly tracks: boolean;
  /** Has it rules that stop packets, and count them? */
  readonly refuses: boolean;
  /** The routes that its BGP sessions have to bring, as `PREFIX via NEXT-HOP dev INTERFACE`. */
  readonly learned: readonly string[];
  /** Its BGP sessions: both ends' addresses. */
  readonly sessions: readonly (readonly [string, string])[];
}

/** A topology written out for the Linux kernel: namespaces, what to run to make them that network, and what to run in it. */
export interface LabPlan {
  readonly namespaces: readonly string[];
  readonly devices: readonly LabDevice[];
  readonly steps: readonly LabStep[];
  readonly daemons: readonly LabDaemon[];
}

/** The second interpreter of a topology; it knows devices, links, routes and rules, never models. */
export function labPlan(topology: Topology): LabPlan {
  const devices = [...topology.devices.values()];
  const segments = [...topology.links.values()].filter(({ kind }) => kind === 'segment');
  const steps: readonly LabStep[] = [
    ...devices.map((device): LabStep => step(device, 'settings', earlySettings(device))),
    ...wiring(topology),
    ...devices.flatMap((device): readonly LabStep[] => [
      step(device, 'ip', interfaceLines(device)),
      step(device, 'settings', lateSettings(device)),
      ...(device.up ? poweredSteps(device) : []),
    ]),
  ];
  return {
    namespaces: [...devices.map(({ id }) => namespaceOf(id)), ...segments.map(({ id }) => namespaceOfLink(id))],
    devices: devices.map((device) => ({
      device: device.id,
      namespace: namespaceOf(device.id),
      listeners: device.up ? device.listeners : [],
      tracks: tracksFlows(device),
      refuses: device.up && refusesPackets(device),
      learned: learnedRoutes(device),
      sessions: isSpeaking(device) ? device.bgp.sessions.map((each) => [each.localAddress, each.address]) : [],
    })),
    steps: steps.filter(({ lines }) => lines.length > 0),
    daemons: daemons(topology),
  };
}

function poweredSteps(device: Device): readonly LabStep[] {
  const { ip, bridge } = routeLines(device);
  return [step(device, 'ip', ip), step(device, 'bridge', bridge), step(device, 'nft', nftRuleset(device))];
}

function step({ id }: Device, tool: LabStep['tool'], lines: readonly string[]): LabStep {
  return { namespace: namespaceOf(id), tool, lines };
}

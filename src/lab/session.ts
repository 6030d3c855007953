import { readFileSync } from 'node:fs';
import type { DeviceId, Topology, TransportProtocol } from '../engine/index.ts';
import { agent } from './agent/agent.ts';
import { fields, decodeList, decodeText } from './decode.ts';
import type { Observation } from './observation.ts';
import { observation } from './observation.ts';
import type { LabPlan } from '../export/linux/plan.ts';
import { labPlan } from '../export/linux/plan.ts';
import { namespaceOf } from '../export/linux/names.ts';
import { buildScript } from '../export/linux/script.ts';
import { asPrinted } from './readTopology.ts';

/** One send, as the kernel is asked to make it. */
interface KernelSend {
  readonly from: DeviceId;
  readonly address: string;
  readonly port: number;
  readonly protocol: TransportProtocol;
  readonly sourcePort: number;
}

interface Pace {
  /** Seconds without a frame after which an undecided attempt counts as timed out. */
  readonly patience: number;
  /** Leave the connection open until the lab forgets. */
  readonly keep: boolean;
}

/** A device whose BGP sessions brought other routes than they should have. */
export interface LearnedOtherwise {
  readonly namespace: string;
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

/** A topology that stands, and can be sent through. */
export interface Lab {
  readonly plan: LabPlan;
  /** What BGP has brought by now, where it differs. */
  readonly learnedOtherwise: () => Promise<readonly LearnedOtherwise[]>;
  readonly send: (send: KernelSend, pace: Pace) => Promise<Observation>;
  /** Close what is open; every device forgets its neighbours and flows. */
  readonly forget: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const agentProgram = readFileSync(new URL('agent/agent.py', import.meta.url), 'utf8');

/** Sessions stand within three seconds; on a machine with better things to do, within this many. */
const longestConvergence = 20;

/**
 * Seconds of quiet after which a send is over; longer where a connection stands and no listener has it, as a proxy may still be
 * about to begin its own.
 */
const quiet = { settle: 0.02, relayed: 0.25 } as const;

/** Build the topology and wait until it stands: until its BGP sessions have brought what they should, or would not. */
export async function openLab(topology: Topology): Promise<Lab> {
  const plan = labPlan(asPrinted(topology));
  const ask = agent(buildScript(plan), agentProgram);
  const devices = plan.devices.map(({ namespace, listeners, tracks, refuses }) => ({
    namespace,
    tracks,
    refuses,
    listeners: listeners.map(({ protocol, port }) => [protocol, port]),
  }));
  const sessions = plan.devices.flatMap((each) => each.sessions);
  await ask.request({ command: 'start', devices, sessions });
  const speaking = new Set(plan.daemons.filter(({ program }) => program === 'bgpd').map(({ namespace }) => namespace));
  const wanted = plan.devices.filter(({ namespace }) => speaking.has(namespace));
  const converged = async (limit: number): Promise<readonly LearnedOtherwise[]> => {
    if (wanted.length === 0) return [];
    const routes = Object.fromEntries(wanted.map(({ namespace, learned }) => [namespace, learned]));
    const answer = await ask.request({ command: 'converge', wanted: routes, limit });
    const found = fields(
      fields(answer, 'agent')('learned', (value) => value),
      'agent.learned',
    );
    return wanted.flatMap(({ namespace, learned }) =>
      differing(namespace, learned, found(namespace, decodeList(decodeText))),
    );
  };
  await converged(longestConvergence);
  await ask.request({ command: 'settle', seconds: 0.3 });
  return {
    plan,
    learnedOtherwise: () => converged(0),
    send: async ({ from, ...rest }, pace) => {
      const timing = { ...pace, ...quiet, limit: 5 };
      const answer = await ask.request({ command: 'send', from: namespaceOf(from), ...rest, ...timing });
      return observation(answer, 'agent');
    },
    forget: async () => {
      await ask.request({ command: 'forget' });
    },
    close: ask.close,
  };
}

function differing(
  namespace: string,
  wanted: readonly string[],
  found: readonly string[],
): readonly LearnedOtherwise[] {
  const missing = wanted.filter((route) => !found.includes(route));
  const surplus = found.filter((route) => !wanted.includes(route));
  return missing.length + surplus.length === 0 ? [] : [{ namespace, missing, surplus }];
}

import { readFileSync } from 'node:fs';
import type { DeviceId, Topology, TransportProtocol } from '../engine/index.ts';
import { agent } from './agent/agent.ts';
import type { Observation } from './observation.ts';
import { observation } from './observation.ts';
import type { LabPlan } from './plan/plan.ts';
import { labPlan } from './plan/plan.ts';
import { namespaceOf } from './plan/names.ts';
import { buildScript } from './plan/script.ts';

/** One send, as the kernel is asked to make it. */
export interface KernelSend {
  readonly from: DeviceId;
  readonly address: string;
  readonly port: number;
  readonly protocol: TransportProtocol;
  readonly sourcePort: number;
}

export interface Pace {
  /** Seconds without a frame after which an undecided attempt counts as timed out. */
  readonly patience: number;
  /** Leave the connection open until the lab forgets. */
  readonly keep: boolean;
}

/** A topology that stands, and can be sent through. */
export interface Lab {
  readonly plan: LabPlan;
  readonly send: (send: KernelSend, pace: Pace) => Promise<Observation>;
  /** Close what is open; every device forgets its neighbours and flows. */
  readonly forget: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const agentProgram = readFileSync(new URL('agent/agent.py', import.meta.url), 'utf8');

/** Build the topology and wait until it stands. */
export async function openLab(topology: Topology): Promise<Lab> {
  const plan = labPlan(topology);
  const ask = agent(buildScript(plan), agentProgram);
  const devices = plan.devices.map(({ namespace, listeners, tracks }) => ({
    namespace,
    tracks,
    listeners: listeners.map(({ protocol, port }) => [protocol, port]),
  }));
  await ask.request({ command: 'start', devices });
  await ask.request({ command: 'settle', seconds: 0.3 });
  return {
    plan,
    send: async ({ from, ...rest }, pace) => {
      const timing = { ...pace, settle: 0.02, limit: 5 };
      const answer = await ask.request({ command: 'send', from: namespaceOf(from), ...rest, ...timing });
      return observation(answer, 'agent');
    },
    forget: async () => {
      await ask.request({ command: 'forget' });
    },
    close: ask.close,
  };
}

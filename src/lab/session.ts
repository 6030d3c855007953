import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { DeviceId, Topology, TransportProtocol } from '../engine/index.ts';
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

/** A network, mount and process namespace of the lab's own: whatever it makes dies with its first process. */
const unshareOptions = ['--mount', '--net', '--pid', '--fork', '--kill-child', '--mount-proc'];

/** Build the topology and wait until it stands. */
export async function openLab(topology: Topology): Promise<Lab> {
  const plan = labPlan(topology);
  const ask = agent(`${buildScript(plan)}exec python3 -c "$AGENT"\n`);
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

interface Agent {
  readonly request: (request: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** A child process that answers each line with a line. */
function agent(script: string): Agent {
  const child = spawn('unshare', [...unshareOptions, 'sh', '-c', 'eval "$(cat <&3)"'], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    env: { AGENT: agentProgram, PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  });
  const waiting: ((line: string | null) => void)[] = [];
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (heard: string) => {
    complaints += heard;
  });
  child.stdin.on('error', () => {});
  const program = child.stdio[3];
  if (program instanceof Writable) program.on('error', () => {}).end(script);
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      over = true;
      for (const each of waiting.splice(0)) each(null);
      resolve();
    });
  });
  return {
    request: async (request) => {
      const line = await new Promise<string | null>((resolve) => {
        if (over) {
          resolve(null);
          return;
        }
        waiting.push(resolve);
        child.stdin.write(`${JSON.stringify(request)}\n`);
      });
      if (line === null) throw new Error(`the lab ended: ${complaints.trim()}`);
      const answer: unknown = JSON.parse(line);
      if (typeof answer === 'object' && answer !== null && 'error' in answer) throw new Error(String(answer.error));
      return answer;
    },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

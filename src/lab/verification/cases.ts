import type { Send } from '../../engine/index.ts';
import { compile, deviceId, parseSocket, targetNamed } from '../../engine/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import type { KernelCase } from '../../testing/kernelCases/index.ts';
import { kernelCases } from '../../testing/kernelCases/index.ts';
import type { VerifiedNetwork } from './networks.ts';

/** A network in which a kernel was seen to decide something, and the send that shows it. */
export interface CaseOfNetwork {
  readonly network: VerifiedNetwork;
  readonly send: Send;
}

/** Every case there is; each run asks for all of them again, whatever its extent and its seed. */
export function namedCases(): readonly CaseOfNetwork[] {
  return kernelCases.map((each) => {
    const network = networkOf(each);
    const { from, to, dial = 'auto', protocol = 'tcp' } = each;
    const socket = parseSocket(to);
    const target =
      socket === null ? targetNamed(network.topology, deviceId(to)) : ({ kind: 'socket', socket } as const);
    return { network, send: { from: deviceId(from), to: target, dial, protocol } };
  });
}

function networkOf({ fact, model, settings = {}, faults = [], earlier = [], alter }: KernelCase): VerifiedNetwork {
  const compiled = compile(twoClusters, model, settings, faults);
  return {
    source: 'case',
    scenario: { ...twoClusters, earlier },
    model,
    settings,
    faults,
    topology: alter === undefined ? compiled : alter(compiled),
    byHand: alter === undefined ? null : fact,
  };
}

import type { Fault, Topology } from '../../engine/index.ts';
import * as said from '../explain/faults.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const faultText = (topology: Topology, fault: Fault): string => said.faultText(speech, topology, fault);

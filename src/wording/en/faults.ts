import type { Fault, Topology } from '../../engine/index.ts';
import * as said from '../explain/faults.ts';
import { english as speech } from '../messages/english.ts';

export const faultText = (topology: Topology, fault: Fault): string => said.faultText(speech, topology, fault);

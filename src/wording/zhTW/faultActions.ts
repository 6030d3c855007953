import type { Fault, Topology } from '../../engine/index.ts';
import * as said from '../explain/faultActions.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';

export const faultActionText = (topology: Topology, fault: Fault): string =>
  said.faultActionText(speech, topology, fault);

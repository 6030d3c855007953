import type { Fault, Topology } from '../../engine/index.ts';
import * as said from '../explain/faultActions.ts';
import { englishPage as speech } from '../messages/englishPage.ts';

export const faultActionText = (topology: Topology, fault: Fault): string =>
  said.faultActionText(speech, topology, fault);

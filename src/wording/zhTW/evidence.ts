import type { Topology } from '../../engine/index.ts';
import type { Fact } from '../../evidence/index.ts';
import * as said from '../explain/evidence.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';

export const factText = (topology: Topology, fact: Fact): string => said.factText(speech, topology, fact);

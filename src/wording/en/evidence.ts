import type { Topology } from '../../engine/index.ts';
import type { Fact } from '../../evidence/index.ts';
import * as said from '../explain/evidence.ts';
import { englishPage as speech } from '../messages/englishPage.ts';

export const factText = (topology: Topology, fact: Fact): string => said.factText(speech, topology, fact);

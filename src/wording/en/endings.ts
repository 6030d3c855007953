import type { FinalHop, Topology } from '../../engine/index.ts';
import * as said from '../explain/endings.ts';
import { english as speech } from '../messages/english.ts';
import type { StepText } from '../words.ts';

export const endingText = (topology: Topology, final: FinalHop): StepText => said.endingText(speech, topology, final);

import type { Hop, Topology } from '../../engine/index.ts';
import * as said from '../explain/acts.ts';
import { english as speech } from '../messages/english.ts';
import type { StepText } from '../words.ts';

export const actsText = (topology: Topology, hop: Hop): readonly StepText[] => said.actsText(speech, topology, hop);

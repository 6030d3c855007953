import type { Hop, Step, Topology } from '../../engine/index.ts';
import * as said from '../explain/steps.ts';
import { english as speech } from '../messages/english.ts';
import type { StepText } from '../words.ts';

export const stepText = (topology: Topology, hop: Hop, step: Step): StepText =>
  said.stepText(speech, topology, hop, step);

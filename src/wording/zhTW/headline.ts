import type { ModelId, Topology } from '../../engine/index.ts';
import * as said from '../explain/headline.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const headline = (topology: Topology, model: ModelId): string => said.headline(speech, topology, model);

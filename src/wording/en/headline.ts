import type { ModelId, Topology } from '../../engine/index.ts';
import * as said from '../explain/headline.ts';
import { english as speech } from '../messages/english.ts';

export const headline = (topology: Topology, model: ModelId): string => said.headline(speech, topology, model);

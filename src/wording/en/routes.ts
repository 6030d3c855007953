import type { Learned, Route, Topology } from '../../engine/index.ts';
import * as said from '../explain/routes.ts';
import { english as speech } from '../messages/english.ts';

export const routeText = (topology: Topology, route: Route): string => said.routeText(speech, topology, route);
export const learnedText = (topology: Topology, learned: Learned): string =>
  said.learnedText(speech, topology, learned);

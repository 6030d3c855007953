import type { LaterKind } from '../../engine/index.ts';
import * as said from '../explain/laterPackets.ts';
import { chinese as speech } from '../messages/chinese.ts';
import type { LaterNamed } from '../words.ts';

export const laterName = (kind: LaterKind): string => said.laterName(speech, kind);
export const laterHeading = (packet: LaterNamed): string => said.laterHeading(speech, packet);

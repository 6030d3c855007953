import type { Match, Refusal, Rule, Topology } from '../../engine/index.ts';
import * as said from '../explain/rules.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const refusalText = (verdict: 'accept' | Refusal): string => said.refusalText(speech, verdict);
export const ruleText = (topology: Topology, rule: Rule): string => said.ruleText(speech, topology, rule);
export const ruleMatchText = (topology: Topology, rule: Rule): string => said.ruleMatchText(speech, topology, rule);
export const matchText = (match: Match): string => said.matchText(speech, match);

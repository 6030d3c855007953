import * as said from '../explain/names.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const localName = (name: string): string => said.localName(speech, name);
export const serviceName = (name: string): string => said.serviceName(speech, name);
export const scenarioTitle = (id: string, title: string): string => said.scenarioTitle(speech, id, title);

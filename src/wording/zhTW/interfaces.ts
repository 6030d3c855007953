import type { Device, Interface } from '../../engine/index.ts';
import * as said from '../explain/interfaces.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';

export const interfaceText = (device: Device, of: Interface): string => said.interfaceText(speech, device, of);

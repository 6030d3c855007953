import type { Device, Interface } from '../../engine/index.ts';
import * as said from '../explain/interfaces.ts';
import { englishPage as speech } from '../messages/englishPage.ts';

export const interfaceText = (device: Device, of: Interface): string => said.interfaceText(speech, device, of);

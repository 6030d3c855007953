import type { ConntrackEntry, Header, HeaderField, IcmpError, Packet } from '../../engine/index.ts';
import * as said from '../explain/packets.ts';
import { english as speech } from '../messages/english.ts';

export const fieldName = (field: HeaderField): string => said.fieldName(speech, field);
export const errorText = (error: IcmpError): string => said.errorText(speech, error);
export const contentText = (header: Header): string => said.contentText(speech, header);
export const packetText = (packet: Packet): string => said.packetText(speech, packet);
export const conntrackText = (entry: ConntrackEntry): string => said.conntrackText(speech, entry);

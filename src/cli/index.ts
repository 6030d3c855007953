/** What other commands than these need to read their arguments and print their answers. */
export { columns } from './columns.ts';
export { isGiven, readFlags, optionValue } from './flags.ts';
export { wordsAsked } from './language.ts';
export type { Network } from './readNetwork.ts';
export { networkNames, networkFlags, readNetwork } from './readNetwork.ts';
export type { WantedSend } from './readSend.ts';
export { readSend, readWay, sendFlags } from './readSend.ts';
export { oneLine } from './terminal.ts';
export { topologyJson } from './topologyJson.ts';

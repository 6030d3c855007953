/** Every sentence a person reads, keyed by the engine's unions, per language. */
export type { AddressWords, CountLine, DrawnRange } from './addressWords.ts';
export type { ClaimId } from './claimId.ts';
export type { CliWords } from './cliWords.ts';
export type { CostCliWords, CostFigure, CostWords } from './costWords.ts';
export { languageName, wordsFor, wordsIn } from './languages.ts';
export { mainAddress } from './notation/addresses.ts';
export { findProxy, findRule } from './notation/findRule.ts';
export { flowText, icmpText, outerText, protocolText } from './notation/flow.ts';
export { logLine, passedOnLines } from './notation/logLine.ts';
export { nftMatch, nftRule } from './notation/nft.ts';
export { packetAtEnd, packetBefore } from './notation/packetBefore.ts';
export { ruleName } from './notation/ruleName.ts';
export type { AxisName, NetworkWords, PlacementName } from './networkWords.ts';
export type { PanelWords } from './panelWords.ts';
export type { TakeHomeFacts, TakeHomeScriptWords, TakeHomeUiWords, TakeHomeWords } from './takeHomeWords.ts';
export type { TeachingWords } from './teachingWords.ts';
export type { TallyKey, UiWords } from './uiWords.ts';
export type { NamedText, StepText, TitledText, Words } from './words.ts';

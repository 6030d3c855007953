import type { FaultKind } from '../../engine/index.ts';
import type { PanelWords } from '../panelWords.ts';
import type { NamedText } from '../words.ts';
import * as said from '../explain/panels.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';
import { faultActionText } from './faultActions.ts';
import { results } from './results.ts';
import { learnedText } from './routes.ts';

export const panels: PanelWords = said.panelsOf(speech, {
  ...results,
  learned: learnedText,
  faultAction: faultActionText,
});
export const faultKindText = (kind: FaultKind): NamedText => said.faultKindText(speech, kind);

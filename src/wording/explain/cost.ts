import type { CostPanelWords, CostWords } from '../costWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { costCliOf } from './costCli.ts';
import { costPanelOf } from './costPanel.ts';

export function costOf(speech: PageSpeech, opener: Pick<CostPanelWords, 'open'>): CostWords {
  return { ...speech.t.cost, panel: costPanelOf(speech, opener), cli: costCliOf(speech) };
}

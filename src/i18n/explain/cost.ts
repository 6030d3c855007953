import type { PageSpeech } from '../messages/speech.ts';
import type { PageWords } from '../words.ts';
import { costPanelOf } from './costPanel.ts';

export function costOf(speech: PageSpeech): PageWords['cost'] {
  return { ...speech.t.cost, panel: costPanelOf(speech) };
}

import type { TraceSpeech } from '../messages/speech.ts';
import { summaryIn } from '../format/hopSummary.ts';
import type { Words } from '../words.ts';
import { endingText } from './endings.ts';
import { stepText } from './steps.ts';

export function hopSummaryIn(speech: TraceSpeech): Words['hopSummary'] {
  return summaryIn({
    stepText: (topology, hop, step) => stepText(speech, topology, hop, step),
    endingText: (topology, final) => endingText(speech, topology, final),
    ...speech.t.hops,
  });
}

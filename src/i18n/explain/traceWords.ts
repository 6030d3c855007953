import { summaryIn } from '../format/hopSummary.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import type { TraceWords } from '../traceWords.ts';
import type { TallyKey } from '../uiWords.ts';
import type { Words, NamedText } from '../words.ts';
import { actsText } from './acts.ts';
import { boundTo } from './bound.ts';
import { controlsOf, dialText, laterOpenersOf } from './controls.ts';
import { endingText } from './endings.ts';
import { firstWordsOf } from './firstWords.ts';
import { laterHeading, laterName } from './laterPackets.ts';
import { experienceText, outcomeKindText, outcomeText, receiverText, symptomText } from './outcomes.ts';
import { announceOf, captionOf, stripOf, transportOf } from './moments.ts';
import { fieldName } from './packets.ts';
import { resultsOf } from './results.ts';
import { stepText } from './steps.ts';
import { takenText } from './taken.ts';

/** What is said of a send, and what the first screen says, in the language of these messages. */
export function traceWordsOf(speech: TraceSpeech): TraceWords {
  const inIt = boundTo(speech);
  const first = firstWordsOf(speech);
  return {
    ...first,
    ...laterOpenersOf(speech),
    stepText: inIt(stepText),
    hopSummary: hopSummaryIn(speech),
    actsText: inIt(actsText),
    laterName: inIt(laterName),
    laterHeading: inIt(laterHeading),
    endingText: inIt(endingText),
    symptomText: inIt(symptomText),
    experienceText: inIt(experienceText),
    outcomeKindText: inIt(outcomeKindText),
    outcomeText: inIt(outcomeText),
    receiverText: inIt(receiverText),
    takenText: inIt(takenText),
    fieldName: inIt(fieldName),
    tallyText: inIt(tallyText),
    dialText: inIt(dialText),
    panels: resultsOf(speech),
    ui: { ...first.ui, ...controlsOf(speech), announce: announceOf(speech) },
    shell: {
      ...first.shell,
      stage: { ...first.shell.stage, ...captionOf(speech) },
      transport: transportOf(speech),
      strip: stripOf(speech),
      zoom: speech.t.zoom,
      views: speech.t.controls.views,
      question: (device) => speech.say(speech.t.moments.question, { device }),
    },
  };
}

function hopSummaryIn(speech: TraceSpeech): Words['hopSummary'] {
  return summaryIn({
    stepText: (topology, hop, step) => stepText(speech, topology, hop, step),
    endingText: (topology, final) => endingText(speech, topology, final),
    ...speech.t.hops,
  });
}

function tallyText({ t }: TraceSpeech, key: TallyKey): NamedText {
  return t.tally[key];
}

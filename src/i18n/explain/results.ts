import type { TraceSpeech } from '../messages/speech.ts';
import type { TraceWords } from '../traceWords.ts';

/** The tables under the pictures. */
export function resultsOf({ t, say }: TraceSpeech): TraceWords['panels'] {
  const { ledger, tally } = t.results;
  return {
    ledger: {
      name: ledger.name,
      step: ledger.step,
      waits: ledger.waits,
      connection: (number) => say(ledger.connection, { number }),
      quotes: (flow) => say(ledger.quotes, { flow }),
      steps: (count) => say(ledger.steps, { count }),
      ended: (outcome) => say(ledger.ended, { outcome }),
      experienced: (experience) => say(ledger.experienced, { experience }),
      noReply: (outcome) => say(ledger.noReply, { outcome }),
    },
    tally: {
      of: (model) => say(tally.of, { model }),
      left: (model) => say(tally.left, { model }),
      right: (model) => say(tally.right, { model }),
      only: (name) => say(tally.only, { name }),
      anyOf: (count) => say(tally.anyOf, { count }),
      nobody: tally.nobody,
    },
  };
}

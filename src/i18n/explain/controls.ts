import type { Dial } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import type { TraceWords } from '../traceWords.ts';
import type { NamedText } from '../words.ts';

type Controls = Pick<TraceWords['ui'], 'transport' | 'ledger'>;
type Openers = Pick<TraceWords, 'teaching' | 'cost' | 'identity' | 'matrix' | 'policyEditor'>;

/** Names of what there is to press and to read once something is sent. */
export function controlsOf({ t, say }: TraceSpeech): Controls {
  const { transport, ledger } = t.controls;
  return {
    transport: { ...t.ui.transport, ...transport, speedValue: (times) => say(transport.speedValue, { times }) },
    ledger: {
      ...t.ui.ledger,
      ...ledger,
      goToHop: (hop, device) => say(ledger.goToHop, { hop, device }),
      changed: (field, before, after) => say(ledger.changed, { field, before, after }),
    },
  };
}

export function dialText({ t }: TraceSpeech, dial: Dial): NamedText {
  return t.controls.dial[dial];
}

/** The same of what opens besides. */
export function laterOpenersOf({ t, say }: TraceSpeech): Openers {
  const { prediction, cost, identity, matrix, policyEditor } = t.controls;
  const { teaching } = t.openers;
  return {
    teaching: {
      ...teaching,
      prediction: {
        ...teaching.prediction,
        ...prediction,
        hopAt: (at) => say(prediction.hopAt, { at }),
        aboutToSend: (sender) => say(prediction.aboutToSend, { sender }),
      },
    },
    cost,
    identity,
    matrix,
    policyEditor,
  };
}

import type { TraceSpeech } from '../messages/speech.ts';
import type { ShellWords } from '../shellWords.ts';
import type { CaptionWords } from '../traceWords.ts';
import type { UiWords } from '../uiWords.ts';

/** The sentence under the picture. */
export function captionOf({ t, say }: TraceSpeech): CaptionWords {
  const { caption } = t.moments;
  return {
    ...caption,
    dials: (sender, address) => say(caption.dials, { sender, address }),
    travels: (towards) => say(caption.travels, { towards }),
    reason: (why) => (why === '' ? caption.reason.none : say(caption.reason.given, { why })),
    clause: (why, last) => say(last ? caption.clause.last : caption.clause.between, { why }),
    seenBySender: (experience) => say(caption.seenBySender, { experience }),
  };
}

/** What is said aloud of a step. */
export function announceOf({ t, say }: TraceSpeech): UiWords['announce'] {
  const { atStep, became, broken, mended } = t.moments.announce;
  return {
    atStep: (model, device, did, changed) => {
      const changes = changed.map((change) => say(atStep.change, { change })).join('');
      return say(atStep.sentence, { model, device, did, changes });
    },
    became: (field, before, after) => say(became, { field, before, after }),
    broken: (model, fault) => say(broken, { model, fault }),
    mended: (model, fault) => say(mended, { model, fault }),
  };
}

/** Where on the timeline one is. */
export function transportOf({ t, say }: TraceSpeech): ShellWords['transport'] {
  const { transport } = t.moments;
  const { before, at, both } = transport.moment;
  return {
    ...transport,
    moment: (step, steps, devices) => {
      if (step === 0) return say(before, { steps });
      const [first = '', ...others] = devices;
      const reached = others.reduce((device, next) => say(both, { device, next }), first);
      return say(at, { step, steps, devices: reached });
    },
    hop: (hop, of) => say(transport.hop, { at: hop, of }),
  };
}

/** What stands on the packet, and whom its receiver takes the sender for. */
export function stripOf({ t, say }: TraceSpeech): ShellWords['strip'] {
  const { strip } = t.moments;
  return {
    ...strip,
    thinks: (receiver) => say(strip.thinks, { receiver }),
    only: (count) => say(strip.only, { count }),
    anyOf: (count) => say(strip.anyOf, { count }),
    anySender: (count) => say(strip.anySender, { count }),
    hearsNothing: (receiver) => say(strip.hearsNothing, { receiver }),
    wrong: (taker, receiver) => say(strip.wrong, { taker, receiver }),
    packetAt: (device) => say(strip.packetAt, { device }),
    open: (device) => say(strip.open, { device }),
  };
}

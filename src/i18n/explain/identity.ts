import type { IdentityWords } from '../identityWords.ts';
import type { PageSpeech } from '../messages/speech.ts';

/** Whose line it is in the receiver's log, and whose it could be. */
export function identityOf({ t, say }: PageSpeech): IdentityWords {
  const { identity } = t;
  const { one, several } = identity.couldBe;
  return {
    ...t.controls.identity,
    ...identity,
    logOf: (side, receiver) => say(identity.logOf, { side, receiver }),
    nothingLogged: (side) => say(identity.nothingLogged, { side }),
    share: (candidates, endpoints) => say(identity.share, { candidates, endpoints }),
    couldBe: (candidates) => (candidates === 1 ? one : several),
    notMeant: (receiver) => say(identity.notMeant, { receiver }),
    others: (side) => say(identity.others, { side }),
    proxyKnows: (proxy) => say(identity.proxyKnows, { proxy }),
  };
}

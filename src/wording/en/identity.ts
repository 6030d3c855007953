import type { IdentityWords } from '../identityWords.ts';
import { openers } from './openers.ts';

export const identity: IdentityWords = {
  ...openers.identity,
  title: 'What the receiver’s log says, and who it could be',
  logOf: (side, receiver) => `${side}: in the log of ${receiver}`,
  nothingLogged: (side) => `${side}: nobody receives it, so no log holds a line`,
  share: (candidates, endpoints) => `${candidates} of ${endpoints}`,
  couldBe: (candidates) =>
    candidates === 1
      ? 'endpoints could have left this address. It tells who called.'
      : 'endpoints could have left this address. It does not tell who called.',
  notMeant: (receiver) => `${receiver} was not meant.`,
  show: 'Show them in the pictures',
  others: (side) => `Who it could be: ${side}`,
  proxyKnows: (proxy) =>
    `The connection that ${proxy} opened hides the one that it accepted. It knows that one’s other end, and can be told to pass it on:`,
  proxyOffers: { header: 'in an HTTP header', preamble: 'or before the first byte, in the PROXY protocol' },
  consequence:
    'Whoever shares an address also shares its rate limit, its entry on a block list, its session affinity, its firewall rule and its line in an audit.',
};

import type { Network } from '../../cli/index.ts';
import { networkFlags, readFlags, readNetwork, readSend, sendFlags } from '../../cli/index.ts';
import type { Send } from '../../engine/index.ts';
import type { Result } from '../../formats/index.ts';
import { wordsFor } from '../../i18n/index.ts';

interface NamedSend {
  readonly network: Network;
  readonly wish: Send;
}

/** The network and the send that these arguments of `npm run lab` name. Throws when they name none: they are our own. */
export function sendOn(line: string): NamedSend {
  const words = wordsFor('en');
  const flags = must(line, readFlags(words, { ...networkFlags, ...sendFlags }, line.split(' ')));
  const network = must(line, readNetwork(words, flags));
  const { from, to, dial, protocol } = must(line, readSend(words, flags, network));
  return { network, wish: { from, to, dial, protocol } };
}

function must<Value>(line: string, read: Result<Value, string>): Value {
  if (!read.ok) throw new Error(`${line}: ${read.error}`);
  return read.value;
}

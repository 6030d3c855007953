import type { Language } from '../../sharing/index.ts';
import type { ShellMessages, TraceMessages } from './messageTypes.ts';
import type * as Say from './say.ts';
import { speechOf } from './say.ts';

/** What the first screen says. */
export type FirstMessages = TraceMessages & ShellMessages;

/** A language as far as it is there on the first screen. */
export type Speech<Messages = FirstMessages> = Say.Speech<Messages>;

export function firstSpeech(tag: Language, messages: object): Speech {
  if (!isFirst(messages)) throw new Error(`${tag}: no messages of the first screen`);
  return speechOf(tag, messages);
}

/** That each file has what its type says is held by a test. */
function isFirst(messages: object): messages is FirstMessages {
  return 'devices' in messages;
}

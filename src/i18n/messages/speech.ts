import type { Language } from '../../formats/index.ts';
import type { FirstMessages, GlossaryMessages, PageMessages, TerminalMessages, TraceMessages } from './messageTypes.ts';
import type * as Say from './say.ts';
import { speechOf } from './say.ts';

/** A language as far as it is there on the first screen. */
export type Speech<Messages = FirstMessages> = Say.SpeechWith<Messages>;

/** A language with what is said of a send besides. */
export type TraceSpeech = Speech<FirstMessages & TraceMessages>;

/** A language with everything that the page says but the glossary. */
export type PageSpeech = Speech<FirstMessages & TraceMessages & PageMessages>;

/** A language with what only a terminal says besides. */
export type TerminalSpeech = Speech<FirstMessages & TraceMessages & PageMessages & TerminalMessages>;

export type GlossarySpeech = Speech<GlossaryMessages>;

export function firstSpeech(tag: Language, messages: object): Speech {
  if (!isFirst(messages)) throw new Error(`${tag}: no messages of the first screen`);
  return speechOf(tag, messages);
}

export function withTrace({ tag, t }: Speech, messages: object): TraceSpeech {
  if (!isTrace(messages)) throw new Error(`${tag}: no messages of a trace`);
  return speechOf(tag, { ...t, ...messages });
}

export function withPage({ tag, t }: TraceSpeech, messages: object): PageSpeech {
  if (!isPage(messages)) throw new Error(`${tag}: no messages of the page`);
  return speechOf(tag, { ...t, ...messages });
}

export function withTerminal({ tag, t }: PageSpeech, messages: object): TerminalSpeech {
  if (!isTerminal(messages)) throw new Error(`${tag}: no messages of the terminal`);
  return speechOf(tag, { ...t, ...messages });
}

export function glossarySpeech(tag: Language, messages: object): GlossarySpeech {
  if (!isGlossary(messages)) throw new Error(`${tag}: no glossary`);
  return speechOf(tag, messages);
}

// That each file has what its type says is held by a test; here it is only that there is one.
const isFirst = (messages: object): messages is FirstMessages => Object.keys(messages).length > 0;
const isTrace = (messages: object): messages is TraceMessages => Object.keys(messages).length > 0;
const isPage = (messages: object): messages is PageMessages => Object.keys(messages).length > 0;
const isTerminal = (messages: object): messages is TerminalMessages => Object.keys(messages).length > 0;
const isGlossary = (messages: object): messages is GlossaryMessages => Object.keys(messages).length > 0;

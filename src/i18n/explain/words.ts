import type { TerminalSpeech } from '../messages/speech.ts';
import type { Words } from '../words.ts';
import { cliOf } from './cli.ts';
import { costCliOf } from './costCli.ts';
import { pageWordsOf } from './pageWords.ts';
import { stillOf } from './still.ts';

/** Everything a person reads, in the language of these messages. */
export function wordsOf(speech: TerminalSpeech): Words {
  const page = pageWordsOf(speech);
  return { ...page, cost: { ...page.cost, cli: costCliOf(speech) }, cli: cliOf(speech), still: stillOf(speech) };
}

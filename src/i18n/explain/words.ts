import type { CostCliWords } from '../costWords.ts';
import type { TerminalSpeech } from '../messages/speech.ts';
import type { StillWords } from '../stillWords.ts';
import type { Words } from '../words.ts';
import { cliOf } from './cli.ts';
import { pageWordsOf } from './pageWords.ts';
import { ratioText } from './costPanel.ts';
import { anyOf } from './lists.ts';

/** Everything a person reads, in the language of these messages. */
export function wordsOf(speech: TerminalSpeech): Words {
  const page = pageWordsOf(speech);
  return { ...page, cost: { ...page.cost, cli: costCliOf(speech) }, cli: cliOf(speech), still: stillOf(speech) };
}

/** More than this and somebody else is working too. */
const quiet = 0.5;

function costCliOf({ t, say }: TerminalSpeech): CostCliWords {
  const cli = t.costCli;
  return {
    ...cli,
    measuring: (counts) => say(cli.measuring, counts),
    progress: (done, of) => say(cli.progress, { done, of }),
    ratio: (median, low, high) =>
      say(cli.ratio, { median: ratioText(median), low: ratioText(low), high: ratioText(high) }),
    notObservable: (way) => say(cli.notObservable, { way }),
    load: (load, cores) => say(load > quiet ? cli.load.busy : cli.load.quiet, { load, cores }),
    written: (file) => say(cli.written, { file }),
    tooFew: (rounds, least) => say(cli.tooFew, { rounds, least }),
  };
}

/** What the page says before its program has started. */
function stillOf(speech: TerminalSpeech): StillWords {
  const { t, say } = speech;
  return { ...t.still, late: (browsers) => say(t.still.late, { browsers: anyOf(speech, browsers) }) };
}

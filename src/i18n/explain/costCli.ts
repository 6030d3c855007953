import type { CostCliWords } from '../costWords.ts';
import type { TerminalSpeech } from '../messages/speech.ts';
import { ratioText } from './costPanel.ts';

/** More than this and somebody else is working too. */
const quiet = 0.5;

export function costCliOf({ t, say }: TerminalSpeech): CostCliWords {
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

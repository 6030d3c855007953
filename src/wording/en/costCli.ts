import type { CostCliWords } from '../costWords.ts';
import { counted } from './lists.ts';

export const costCli: CostCliWords = {
  measuring: ({ ways, rounds }) =>
    `Measuring ${counted(ways, 'way', 'ways')} in ${counted(rounds, 'round', 'rounds')}, each round every way once.`,
  progress: (done, of) => `${done} of ${of} rounds`,
  way: 'way',
  units: { roundTrip: 'round trip, µs', connection: 'new connection, µs', throughput: 'throughput, Gbit/s' },
  ratio: (median, low, high) => `×${median.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)})`,
  against: 'Ratios against “Routed” in the same round: the middle of all rounds, and the middle half of them.',
  notObservable: (way) => `not observable here: ${way}, for which this kernel has no module`,
  load: (load, cores) =>
    `load before: ${load} on ${counted(cores, 'core', 'cores')}${load > quiet ? '; a quiet machine measures better' : ''}`,
  written: (file) => `Written: ${file}`,
  tooFew: (rounds, least) =>
    `Not written: ${counted(rounds, 'round is', 'rounds are')} too few to publish; it takes ${least}.`,
};

/** More than this and somebody else is working too. */
const quiet = 0.5;

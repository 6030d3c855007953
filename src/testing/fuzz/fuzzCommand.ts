import { columns, readFlags, optionValue } from '../../cli/index.ts';
import type { Words } from '../../i18n/index.ts';
import type { FuzzReport } from './fuzzReport.ts';

/** How a run ended: nothing found, something found, or nothing done. */
type FuzzAnswer =
  | { readonly kind: 'clean' | 'found'; readonly text: string }
  | { readonly kind: 'bad-input'; readonly sentence: string };

type Fuzzer = (seed: number, count: number) => FuzzReport;

/** Loaded when asked for, as each makes what it begins with. */
const fuzzers: Readonly<Record<string, () => Promise<Fuzzer>>> = {
  links: async () => (await import('./fuzzLinks.ts')).fuzzLinks,
  scenarios: async () => (await import('./fuzzScenarios.ts')).fuzzScenarios,
  dumps: async () => (await import('./fuzzDumps.ts')).fuzzDumps,
};

/** More than these are counted, not shown. */
const mostShown = 20;
const usual = { seed: '1', count: '1000' };
const usage = 'npm run --silent fuzz -- links|scenarios|dumps [--seed N] [--count N]';

/** Mutate what people bring, and count what becomes of it. */
export async function fuzzCommand(words: Words, args: readonly string[]): Promise<FuzzAnswer> {
  const flags = readFlags(words, { seed: 'once', count: 'once', help: 'switch' }, args);
  if (!flags.ok) return { kind: 'bad-input', sentence: flags.error };
  if (flags.value.values.has('help')) return { kind: 'clean', text: usage };
  const [what, surplus] = flags.value.positionals;
  const known = Object.keys(fuzzers);
  if (what === undefined) return { kind: 'bad-input', sentence: words.cli.missing('WHAT', known) };
  if (surplus !== undefined) return { kind: 'bad-input', sentence: words.cli.surplus(surplus) };
  const load = Object.hasOwn(fuzzers, what) ? fuzzers[what] : undefined;
  if (load === undefined) return { kind: 'bad-input', sentence: words.cli.notAllowed('WHAT', what, known) };
  const numbers = {
    seed: optionValue(flags.value, 'seed') ?? usual.seed,
    count: optionValue(flags.value, 'count') ?? usual.count,
  };
  for (const [name, text] of Object.entries(numbers)) {
    if (!/^\d{1,9}$/.test(text))
      return {
        kind: 'bad-input',
        sentence: words.cli.notAllowed(`--${name}`, text, ['a whole number from 0 to 999999999']),
      };
  }
  const fuzz = await load();
  const report = fuzz(Number(numbers.seed), Number(numbers.count));
  return { kind: report.failures.length === 0 ? 'clean' : 'found', text: reportText(what, numbers, report) };
}

function reportText(what: string, numbers: typeof usual, { counts, failures, slowest }: FuzzReport): string {
  const rows = [
    ['fuzzed', what],
    ['seed', numbers.seed],
    ['inputs', numbers.count],
    ...Object.entries(counts).map(([name, count]) => [name, String(count)]),
    ['dearest parse', `${slowest.toFixed(1)} ms of CPU`],
  ];
  const shown = failures
    .slice(0, mostShown)
    .map(
      ({ kind, seed, what: found, input }) =>
        `${kind}: ${found}\n  --seed ${seed} --count 1\n  ${JSON.stringify(input)}`,
    );
  const rest = failures.length > mostShown ? [`and ${failures.length - mostShown} more`] : [];
  return [...columns(rows), ...shown, ...rest].join('\n');
}

/** What a fuzzer counts that must not be. */
type FailureKind = 'exceptions' | 'silent changes' | 'parses over 50 ms of CPU';

/** One input that did what no input may do; `fuzz -- <what> --seed <seed> --count 1` makes it again. */
interface FuzzFailure {
  readonly kind: FailureKind;
  readonly seed: number;
  readonly what: string;
  readonly input: string;
}

export interface FuzzReport {
  /** In the order in which they are printed. */
  readonly counts: Readonly<Record<string, number>>;
  readonly failures: readonly FuzzFailure[];
  /** Milliseconds of CPU that the dearest parse took. */
  readonly slowest: number;
}

/** What one input came to. */
export interface Trial {
  readonly outcome: string;
  readonly input: string;
  readonly failures: readonly Omit<FuzzFailure, 'seed' | 'input'>[];
  readonly milliseconds: number;
}

const failureKinds: readonly FailureKind[] = ['exceptions', 'silent changes', 'parses over 50 ms of CPU'];

/** Inputs are numbered by their own seeds, one after another, so that each can be had again on its own. */
export function fuzzed(
  seed: number,
  count: number,
  outcomes: readonly string[],
  trial: (seed: number) => Trial,
): FuzzReport {
  const counts = new Map<string, number>([...outcomes, ...failureKinds].map((name) => [name, 0]));
  const add = (name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);
  const failures: FuzzFailure[] = [];
  let slowest = 0;
  for (let at = seed; at < seed + count; at += 1) {
    const { outcome, input, failures: found, milliseconds } = trial(at);
    add(outcome);
    for (const { kind } of found) add(kind);
    failures.push(...found.map((failure) => ({ ...failure, seed: at, input })));
    slowest = Math.max(slowest, milliseconds);
  }
  return { counts: Object.fromEntries(counts), failures, slowest };
}

const mostCpu = 50;

/** Run it, and tell what it gave or threw, and the CPU that it took. Other work disturbs: what seems slow is tried again. */
export function timed<Value>(work: () => Value): Timed<Value> {
  const first = once(work);
  if (first.milliseconds <= mostCpu) return first;
  const again = [once(work), once(work)].map(({ milliseconds }) => milliseconds);
  return { ...first, milliseconds: Math.min(first.milliseconds, ...again) };
}

type Timed<Value> = { readonly milliseconds: number } & (
  | { readonly kind: 'gave'; readonly value: Value }
  | { readonly kind: 'threw'; readonly what: string }
);

function once<Value>(work: () => Value): Timed<Value> {
  const before = process.cpuUsage();
  const milliseconds = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  try {
    const value = work();
    return { kind: 'gave', value, milliseconds: milliseconds() };
  } catch (error) {
    return { kind: 'threw', what: thrownText(error), milliseconds: milliseconds() };
  }
}

/** What was thrown, and where: the first line of ours. */
export function thrownText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split('\n').find((line) => line.includes('/src/')) ?? '';
  return `${error.name}: ${error.message} ${place.replace(/^.*\/src\//, 'src/').replace(/\)$/, '')}`.trim();
}

export function slowFailure(milliseconds: number): Trial['failures'] {
  return milliseconds > mostCpu ? [{ kind: 'parses over 50 ms of CPU', what: `${milliseconds.toFixed(0)} ms` }] : [];
}

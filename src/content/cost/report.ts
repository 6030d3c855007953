import * as v from 'valibot';
import type { Result } from '../../formats/index.ts';
import { failed, ok } from '../../formats/index.ts';
import { costPathIds } from './pathComposition.ts';

const positive = v.pipe(v.number(), v.gtValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(2000));

/** Of the rounds' ratios: the one in the middle, the middle half of them, and the outermost. */
const spread = v.pipe(
  v.strictObject({ median: positive, low: positive, high: positive, least: positive, most: positive }),
  v.check(({ least, low, median, high, most }) => least <= low && low <= median && median <= high && high <= most),
);

const measured = v.strictObject({
  /** The middle of the rounds' own figures, in the unit that its name says. */
  value: positive,
  /** Each round's figure over the same round's figure of the baseline. */
  ratio: spread,
});

const path = v.strictObject({
  id: v.picklist(costPathIds),
  /** The query of a link that shows what was measured. */
  link: text,
  /** Counted from the trace of the same send. */
  between: count,
  remembering: count,
  /** Microseconds from a byte to its answer on an open connection. */
  roundTrip: measured,
  /** Microseconds from opening a connection to the answer to its first byte, and its close. */
  connection: measured,
  /** Gigabits of content a second. */
  throughput: measured,
});

const report = v.strictObject({
  version: v.literal(1),
  date: v.pipe(v.string(), v.isoTimestamp()),
  kernel: text,
  machine: v.strictObject({
    processor: text,
    cores: count,
    /** Load average of the minute before the measurement began. */
    load: v.pipe(v.number(), v.minValue(0)),
  }),
  tools: v.record(text, text),
  rounds: count,
  seconds: count,
  /** What each way did in each round. */
  each: v.strictObject({ roundTrips: count, connections: count, bulkSeconds: positive }),
  paths: v.pipe(v.array(path), v.maxLength(costPathIds.length)),
  /** Ways that this kernel cannot take. */
  notObservable: v.array(v.picklist(costPathIds)),
});

export type CostReport = Readonly<v.InferOutput<typeof report>>;
export type MeasuredPath = CostReport['paths'][number];
export type Measured = MeasuredPath['roundTrip'];
export type Spread = Measured['ratio'];

/** What `npm run lab:cost` wrote, read back; the path of what is wrong with it when it is not that. */
export function parseCostReport(value: unknown): Result<CostReport, string> {
  const { success, output, issues } = v.safeParse(report, value);
  if (success) return ok(output);
  return failed(v.getDotPath(issues[0]) ?? '');
}

/** The file's name beside the page. */
export const costFile = 'cost.json';

/** Figures of others that the page repeats, each with where they stand. Read on 2026-11-23. */
export const citedFigures = [
  { id: 'oncache', url: 'https://www.usenix.org/conference/nsdi25/presentation/lin-shengkai' },
  { id: 'slim', url: 'https://www.usenix.org/conference/nsdi19/presentation/zhuo' },
  { id: 'istio', url: 'https://istio.io/v1.16/docs/ops/deployment/performance-and-scalability' },
  { id: 'calico', url: 'https://docs.tigera.io/calico/latest/networking/determine-best-networking' },
  { id: 'aks', url: 'https://learn.microsoft.com/en-us/azure/aks/azure-cni-overlay' },
] as const;

export type CitedFigureId = (typeof citedFigures)[number]['id'];

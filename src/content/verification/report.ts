import * as v from 'valibot';
import type { Result } from '../../formats/index.ts';
import { failed, ok } from '../../formats/index.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(20_000));

const counts = v.object({ topologies: count, sends: count, differ: count });

const mismatch = v.object({
  scenario: text,
  model: text,
  /** The query of a link that shows the network and the send. */
  link: text,
  from: text,
  to: text,
  protocol: v.picklist(['tcp', 'udp']),
  predicted: v.nullable(text),
  observed: v.nullable(text),
});

const report = v.pipe(
  v.object({
    version: v.literal(1),
    date: v.pipe(v.string(), v.isoTimestamp()),
    /** `6.18.44` */
    kernel: v.pipe(v.string(), v.regex(/^\d+\.\d+(\.\d+)*$/)),
    tools: v.record(text, text),
    seed: count,
    seconds: count,
    sends: count,
    topologies: count,
    differ: count,
    models: v.record(text, counts),
    // Reports of before there were real networks and policies lack those.
    sources: v.object({
      catalogue: counts,
      generated: counts,
      case: counts,
      policy: v.optional(counts),
      preset: v.optional(counts),
    }),
    /** Networks that came up and could not be judged there, by what was missing. */
    leftOut: v.object({
      proxies: count,
      bgp: count,
      vxlan: v.optional(count, 0),
      geneve: v.optional(count, 0),
      ipip: count,
    }),
    speakingBgp: count,
    withProxies: count,
    mismatches: v.array(mismatch),
    passing: v.array(mismatch),
    /** Networks that could not be compared to the end. */
    failures: v.array(v.object({ link: text, reason: text })),
  }),
  v.check(({ sends, differ }) => differ <= sends, 'more differ than were compared'),
  v.check(({ differ, mismatches }) => differ === mismatches.length, 'mismatches are missing'),
);

/** What a run of `npm run verify:kernel` found, as far as the page shows it. */
export type VerificationReport = Readonly<v.InferOutput<typeof report>>;
export type VerificationMismatch = VerificationReport['mismatches'][number];
/** What keeps a network from being judged on some machines. */
export type VerificationObstacle = keyof VerificationReport['leftOut'];
export type VerificationSource = keyof VerificationReport['sources'];

/** The report, or where it is not one. */
export function parseVerificationReport(value: unknown): Result<VerificationReport, string> {
  const parsed = v.safeParse(report, value);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return failed(`${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/** The file's name beside the page. */
export const verificationFile = 'verification.json';

/** What stands beside the page: a report, nothing, or something that is no report. */
export type Verification =
  | { readonly kind: 'report'; readonly report: VerificationReport }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

/** What the file says; `null`: there is none. Servers of single pages answer with the page itself for what they do not have. */
export function verificationIn(file: string | null): Verification {
  if (file === null || file.trimStart().startsWith('<')) return { kind: 'missing' };
  try {
    const parsed = parseVerificationReport(JSON.parse(file));
    return parsed.ok ? { kind: 'report', report: parsed.value } : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
}

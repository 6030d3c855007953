import { readFileSync } from 'node:fs';
import type { CostReport } from '../../content/cost/index.ts';
import { parseCostReport } from '../../content/cost/index.ts';
import type { TransportProtocol } from '../../engine/index.ts';
import { tunnelKinds } from '../../engine/index.ts';
import type { Result } from '../../formats/index.ts';
import type { Verification, VerificationObstacle, VerificationReport } from '../../content/verification/index.ts';
import { parseVerificationReport } from '../../content/verification/index.ts';
import type { TakeHomeFacts, Words } from '../../i18n/index.ts';
import { outcomeKinds } from './networks.ts';
import type { Samples } from './samples.ts';
import { count, counts, eachOf, it, keysOf, lists, pairs, text, threeTexts, twoCounts, twoTexts } from './samples.ts';

function published<Report>(file: string, parse: (value: unknown) => Result<Report, string>): Report {
  const parsed = parse(JSON.parse(readFileSync(new URL(`../../../public/${file}`, import.meta.url), 'utf8')));
  if (!parsed.ok) throw new Error(`${file}: ${parsed.error}`);
  return parsed.value;
}

const measured = published('cost.json', parseCostReport);
const cost: CostReport = { ...measured, machine: { ...measured.machine, processor: it } };
const costs: readonly CostReport[] = [cost, { ...cost, tools: {} }, { ...cost, tools: { haproxy: '2.6' } }];

const report = published('verification.json', parseVerificationReport);
const reports: readonly VerificationReport[] = [
  report,
  { ...report, sends: 0 },
  { ...report, differ: 1 },
  { ...report, failures: [{ link: it, reason: it }] },
];
const found: readonly Verification[] = [
  { kind: 'missing' },
  { kind: 'unreadable' },
  ...reports.map((each): Verification => ({ kind: 'report', report: each })),
];

const obstacles = keysOf<VerificationObstacle>({ proxies: 0, bgp: 0, vxlan: 0, geneve: 0, ipip: 0 });

const facts: readonly TakeHomeFacts[] = pairs<TransportProtocol, readonly string[]>(['tcp', 'udp'], lists).flatMap(
  ([protocol, listed]) =>
    [null, it].map((link) => ({
      file: it,
      scenario: it,
      side: it,
      faults: listed,
      link,
      from: it,
      socket: it,
      protocol,
      outcome: it,
      sender: it,
      receiver: it,
      packages: [...listed, 'frr', 'haproxy'],
    })),
);

type Lab = Words['cli']['lab'];
const aspects = keysOf<Parameters<Lab['difference']>[0]['aspect']>({
  request: 0,
  reply: 0,
  order: 0,
  later: 0,
  symptom: 0,
  receiver: 0,
  outcome: 0,
  flows: 0,
});

/** What reports, scripts and commands say. */
export const reportSamples: Samples<Pick<Words, 'cli' | 'cost' | 'still' | 'takeHome' | 'verification'>> = {
  cost: {
    panel: {
      takes: text,
      made: twoCounts,
      measuredOver: count,
      ratio: count,
      range: twoCounts,
      caption: text,
      takenBy: text,
      measured: pairs(costs, [it]),
      method: eachOf(costs),
      repeat: text,
    },
    cli: {
      measuring: twoCounts.map(([ways, rounds]) => [{ ways, rounds }]),
      progress: twoCounts,
      ratio: [[1.24, 1.2, 1.31]],
      notObservable: text,
      load: pairs([0, 0.07, 3], [1, 2]),
      written: text,
      tooFew: twoCounts,
    },
  },
  verification: {
    verdict: eachOf(found),
    sendsText: eachOf(reports),
    processesText: twoCounts.map(([speakingBgp, withProxies]) => [{ ...report, speakingBgp, withProxies }]),
    leftOut: pairs(obstacles, counts),
    passing: count,
    failures: count,
    mismatch: [[{ from: it, to: it, model: it }]],
  },
  takeHome: {
    script: {
      header: eachOf(facts),
      switchOf: text,
      device: text,
      says: { notObservable: text, sending: twoTexts },
    },
    ui: { sideName: pairs([0, 1] as const, [it]), tableTitle: threeTexts, runHelp: text, saved: text },
  },
  still: { late: eachOf(lists.slice(1)) },
  cli: {
    internalError: text,
    missing: pairs([it], lists),
    missingValue: text,
    notAllowed: lists.map((allowed) => [it, it, allowed]),
    multicast: twoTexts,
    notSetting: pairs([it], lists),
    notPrefixes: threeTexts,
    nothingToBreak: lists.map((known) => [it, it, known]),
    unknownOption: pairs([it], lists),
    takesNoValue: twoTexts,
    repeated: text,
    surplus: text,
    noScenario: lists.map((catalogue) => [it, it, catalogue]),
    problems: counts.map((others) => [it, it, others]),
    onlyJson: text,
    notForTerminals: twoTexts,
    notWritten: threeTexts,
    written: pairs([it], counts),
    connection: twoCounts,
    cell: outcomeKinds.flatMap((kind) =>
      [true, false].map((each): [typeof kind, boolean, boolean] => [kind, each, each]),
    ),
    shutBy: pairs([it], counts),
    classes: {
      members: [
        [1, it],
        [6, it],
      ],
      otherwise: [[it, it, it, it]],
    },
    values: pairs(lists, [it]),
    prefixes: text,
    lab: {
      notBoth: pairs([it], lists.slice(1)),
      notNumber: twoTexts,
      noNamespaces: text,
      missingTools: pairs(lists.slice(1), [[it]]),
      difference: pairs(aspects, [null, 1, 2]).flatMap(([aspect, connection]) =>
        [null, it].map((said): [Parameters<Lab['difference']>[0]] => [
          { aspect, connection, predicted: said, observed: said },
        ]),
      ),
      firstDifference: text,
      agrees: text,
      disagrees: text,
      learnedOtherwise: pairs(lists, lists).map(([missing, surplus]) => [it, missing, surplus]),
      verifying: twoCounts.map(([sends, topologies]) => [{ labs: 2, sends, topologies, seed: 1 }]),
      progress: twoCounts,
      leftOut: pairs(['proxies', 'bgp', ...tunnelKinds] as const, counts),
      processes: twoCounts.map(([speakingBgp, withProxies]) => [{ speakingBgp, withProxies }]),
      generated: twoCounts,
      policies: twoCounts.map(([sends, refused]) => [{ sends, refused }]),
      cases: count,
      presets: count,
      passing: text,
      couldNotBuild: twoTexts,
      took: count,
      total: twoCounts.map(([sends, topologies]) => [{ sends, topologies, differ: 1 }]),
    },
  },
};

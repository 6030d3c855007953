import type { RuleKind, Topology } from '../../engine/index.ts';
import { address, deviceId, tunnelKinds } from '../../engine/index.ts';
import type { ClaimId, MythId } from '../../content/claims/index.ts';
import type { Fact } from '../../content/evidence/index.ts';
import type { Page } from '../../formats/index.ts';
import { pages } from '../../formats/index.ts';
import type { Words } from '../../i18n/index.ts';
import { causes, faults, laterKinds, learned, outcomeKinds, symptoms, topologies } from './networks.ts';
import type { OfEach, Samples } from './samples.ts';
import {
  allOf,
  count,
  counts,
  eachOf,
  it,
  keysOf,
  lists,
  pairs,
  text,
  threeTexts,
  twoCounts,
  twoTexts,
} from './samples.ts';

const yesAndNo = [true, false];
const ways = ['request', 'reply'] as const;
const [at, other] = [deviceId('cluster-1/pod-a'), deviceId('cluster-2/pod-g')];
const holders = [null, at];

const claims = keysOf<ClaimId>({
  K1: 0,
  K2: 0,
  K3: 0,
  K4: 0,
  K5: 0,
  F1: 0,
  F2: 0,
  F3: 0,
  F4: 0,
  F5: 0,
  F6: 0,
  I1: 0,
  I2: 0,
  I3: 0,
  I4: 0,
  I5: 0,
  I6: 0,
  I7: 0,
  I8: 0,
  T1: 0,
  T2: 0,
  T3: 0,
  T4: 0,
  T5: 0,
});

const ruleKinds = keysOf<RuleKind>({
  'destination-nat': 0,
  filter: 0,
  mark: 0,
  masquerade: 0,
  'no-translation': 0,
  'source-nat': 0,
});
const myths = keysOf<MythId>({
  'nat-forbidden': 0,
  'clusters-are-flat': 0,
  'overlay-is-island': 0,
  'never-equal': 0,
  'overlap-errors': 0,
  'nat-fixes-overlap': 0,
  'client-kept': 0,
  'log-shows-client': 0,
  'one-hop': 0,
  'hides-only-address': 0,
  'on-premises': 0,
  'pods-show-themselves': 0,
  'custom-range': 0,
  'block-is-pods': 0,
  'selector-spans': 0,
  'deny-is-deny': 0,
  'local-keeps-all': 0,
});

const facts: OfEach<Fact, 'is'> = {
  outcome: outcomeKinds.map((kind) => ({ is: 'outcome', kind })),
  stopped: [
    { is: 'stopped', cause: null, at: null, way: null },
    ...causes.map((cause): Extract<Fact, { is: 'stopped' }> => ({ is: 'stopped', cause, at, way: 'request' })),
    { is: 'stopped', cause: 'no-route', at, way: 'reply' },
  ],
  reached: holders.map((device) => ({ is: 'reached', device })),
  symptom: symptoms.map((symptom) => ({ is: 'symptom', symptom })),
  translated: yesAndNo.map((value) => ({ is: 'translated', value })),
  rewrites: counts.map((many) => ({ is: 'rewrites', count: many })),
  connections: counts.map((many) => ({ is: 'connections', count: many })),
  way: [[at], [at, other]].map((devices) => ({ is: 'way', devices })),
  gateways: [[], [at], [at, other]].map((devices) => ({ is: 'gateways', devices })),
  'seen-as': holders.map((device) => ({ is: 'seen-as', device })),
  policy: pairs(['accept', 'deny', 'unasked', null] as const, holders).map(([verdict, holder]) => ({
    is: 'policy',
    pod: at,
    seen: holder,
    was: holder,
    verdict,
  })),
  candidates: counts.map((many) => ({ is: 'candidates', count: many })),
  header: ways.flatMap((way) =>
    pairs(['source', 'destination'] as const, holders).map(([field, of]) => ({ is: 'header', at, way, field, of })),
  ),
  dialled: (['own', 'published', 'other'] as const).map((dialled) => ({ is: 'dialled', address: dialled })),
  overlay: [null, ...tunnelKinds].map((kind) => ({ is: 'overlay', kind })),
  outer: pairs([null, ...tunnelKinds], holders).map(([kind, holder]) => ({
    is: 'outer',
    at,
    kind,
    source: holder,
    destination: holder,
  })),
  ttl: pairs(ways, [null, 63]).map(([way, value]) => ({ is: 'ttl', at, way, value })),
  'seen-on': [null, it].map((name) => ({ is: 'seen-on', device: at, interface: name })),
  'seen-address': [null, address('10.0.0.1')].map((seen) => ({ is: 'seen-address', address: seen })),
  entries: counts.map((many) => ({ is: 'entries', count: many })),
  'same-address': yesAndNo.map((value) => ({ is: 'same-address', devices: [at, other], value })),
  'shared-addresses': counts.map((pods) => ({ is: 'shared-addresses', pods })),
  'direct-pairs': [{ is: 'direct-pairs', direct: 1, of: 2 }],
  'pods-on-node': [{ is: 'pods-on-node', reached: 1, of: 2 }],
  'pod-addresses-outside': yesAndNo.map((value) => ({ is: 'pod-addresses-outside', value })),
  placed: [null, 1, 2].map((clusters) => ({ is: 'placed', clusters, of: clusters })),
  'largest-free': pairs([null, 12], [null, 13]).map(([wanted, largest]) => ({ is: 'largest-free', wanted, largest })),
  route: ([null, 'connected', 'static', 'bgp'] as const).map((how) => ({ is: 'route', at, learned: how })),
  'pod-routes': yesAndNo.map((value) => ({ is: 'pod-routes', at, value })),
  rules: [[], ...ruleKinds.map((kind) => [kind]), ruleKinds].map((kinds) => ({ is: 'rules', at, kinds })),
};

/** What is said of the page itself, and of what is learned from it. */
export const pageSamples: Samples<
  Pick<
    Words,
    | 'claimText'
    | 'finder'
    | 'identity'
    | 'lecture'
    | 'matrix'
    | 'panels'
    | 'policyEditor'
    | 'search'
    | 'shell'
    | 'teaching'
    | 'ui'
  >
> = {
  claimText: eachOf(claims),
  ui: {
    transport: { speedValue: count },
    choosing: { pickDestination: text },
    side: { removeFault: text, warnings: count, diagram: text },
    ledger: { goToHop: pairs(counts, [it]), changed: threeTexts },
    inspector: {
      title: text,
      listenerText: pairs(['tcp', 'udp'], [80]),
      bgpText: pairs(counts, yesAndNo).map(([many, running]) => [64_512, many, running]),
    },
    share: { length: count },
    trouble: { speechless: twoTexts },
    announce: {
      atStep: lists.map((changes) => [it, it, it, changes]),
      became: threeTexts,
      broken: twoTexts,
      mended: twoTexts,
    },
  },
  shell: {
    documentTitle: [
      [it, [it, it], null],
      [it, [it, '¤'], null],
      [it, [it, '¤'], [it, '¤']],
    ],
    pageTitle: pages.map((page: Page) => [it, page]),
    labelled: twoTexts,
    stage: {
      example: twoTexts,
      dials: twoTexts,
      travels: text,
      reason: eachOf(['', it]),
      clause: pairs([it], yesAndNo),
      seenBySender: text,
    },
    picture: {
      podRange: text,
      virtualAddress: text,
      listens: eachOf([80]),
      folded: { pods: count, podsOf: count, nodes: count, hosts: count },
    },
    strip: {
      thinks: text,
      only: count,
      anyOf: count,
      anySender: count,
      hearsNothing: text,
      wrong: twoTexts,
      packetAt: text,
      open: text,
    },
    question: text,
    transport: { moment: pairs([0, 1], lists.slice(1)).map(([step, devices]) => [step, 2, devices]), hop: twoCounts },
    share: { opened: text, wrong: count, others: count },
  },
  panels: {
    ledger: { connection: count, quotes: text, steps: count, ended: text, experienced: text, noReply: text },
    inspector: {
      learned,
      usedAt: eachOf([[1], [1, 2], [1, 2, 3]]),
      session: twoTexts,
      announces: eachOf(lists),
      candidatesNote: count,
      proxy: pairs([it], lists),
      rules: count,
      withdrawNamed: text,
      removeNamed: text,
    },
    tally: { of: text, left: text, right: text, only: text, anyOf: count },
    settings: { invalidPrefixes: text },
    faults: { action: faults, count, offPath: count },
  },
  search: { results: count },
  lecture: { code: { tooLong: count }, window: { hook: eachOf([1]) } },
  teaching: {
    lessons: {
      minutes: count,
      levels: count,
      claims: eachOf(lists.slice(1)),
      goOn: count,
      named: twoTexts,
      panel: text,
      progress: twoCounts,
      nextLesson: text,
      announced: twoCounts.map(([step, steps]) => [it, step, steps]),
      notSo: text,
      toPredict: count,
      moves: twoCounts,
      hint: twoCounts,
      shown: text,
      wrong: twoTexts,
      build: { fresh: text, tooLong: twoCounts },
    },
    factText: topologies
      .slice(0, 1)
      .flatMap((topology) => allOf<Fact>(facts).map((fact): [Topology, Fact] => [topology, fact])),
    mythText: eachOf(myths),
    prediction: {
      question: pairs(['source', 'destination', 'next', 'fate'] as const, yesAndNo).map(([topic, made]) => [
        topic,
        it,
        made,
      ]),
      about: pairs([it], [...ways, ...laterKinds]),
      wrong: text,
      wrongFate: text,
      score: twoCounts,
      aboutToSend: text,
      hopAt: count,
    },
    breaking: {
      rightWhere: eachOf([null, it]),
      wrongWhere: eachOf([null, it]),
      rightWhat: text,
      wrongWhat: text,
      inOther: text,
      noOther: text,
      places: pairs([it], counts),
    },
    claims: { evidence: text, count: twoCounts, openNamed: text, readOn: text },
  },
  finder: { clear: text, found: count, more: twoCounts, none: text },
  identity: {
    logOf: twoTexts,
    nothingLogged: text,
    share: twoCounts,
    couldBe: count,
    notMeant: text,
    others: text,
    proxyKnows: text,
  },
  policyEditor: {
    remove: text,
    selected: [
      [0, 6, []],
      [2, 6, [it, it]],
      [6, 6, [it]],
    ],
    rule: count,
    removeRule: count,
    fields: { peerNumber: count, removePeer: count, removeLabel: text, removePort: count },
    meant: {
      picture: text,
      said: eachOf(
        (['ingress', 'egress'] as const).flatMap((direction) =>
          [[], [it], [it, it], Array.from({ length: 10 }, () => it)].map((names) => ({
            network: it,
            pod: it,
            direction,
            names,
          })),
        ),
      ),
      as: eachOf(
        (['ingress', 'egress'] as const).flatMap((direction) =>
          [true, false].flatMap((isMeant) =>
            [[it], [it, it]].map((names) => ({
              direction,
              names,
              address: it,
              holder: isMeant ? it : null,
              isMeant,
            })),
          ),
        ),
      ),
    },
    problems: count,
  },
  matrix: {
    stopped: [[[it]], [[it, it]]],
    policy: [
      [it, 1],
      [it, 3],
    ],
    failed: text,
    members: pairs([it], counts),
    cell: eachOf([
      { from: it, to: it, where: null, outcome: it },
      { from: it, to: it, where: it, outcome: it },
    ]),
    counted: eachOf([
      { classes: 1, endpoints: 1, sends: 1, pairs: 1 },
      { classes: 12, endpoints: 300, sends: 144, pairs: 90_000 },
    ]),
  },
};

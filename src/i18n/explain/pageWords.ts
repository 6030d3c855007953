import type { Hook } from '../../engine/index.ts';
import type { FinderWords } from '../finderWords.ts';
import { takeHomeUsage } from '../format/usage.ts';
import type { IdentityWords } from '../identityWords.ts';
import type { LectureWords } from '../lectureWords.ts';
import type { MatrixWords } from '../matrixWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import type { ShellWords } from '../shellWords.ts';
import type { TakeHomeWords } from '../takeHomeWords.ts';
import type { UiWords } from '../uiWords.ts';
import type { PageWords, NamedText } from '../words.ts';
import { addressesOf } from './addresses.ts';
import { boundTo } from './bound.ts';
import { clustersOf } from './clusters.ts';
import { importsOf } from './imports.ts';
import { interfaceText } from './interfaces.ts';
import { linkNoticeText, linkProblemText } from './linkProblems.ts';
import { policyEditorOf } from './policyEditor.ts';
import { allOf } from './lists.ts';
import { networksOf } from './networks.ts';
import { candidatesText } from './outcomes.ts';
import { conntrackText, packetText } from './packets.ts';
import { faultKindText, panelsOf } from './panels.ts';
import { problemText } from './problems.ts';
import { routeText } from './routes.ts';
import { faultSentence } from './faults.ts';
import { refusalText } from './refusals.ts';
import { matchText, ruleText } from './rules.ts';
import { settingText, settingValue } from './settings.ts';
import { sideText } from './sides.ts';
import { teachingOf } from './teaching.ts';
import { traceWordsOf } from './traceWords.ts';
import { verificationOf } from './verification.ts';
import { warningText } from './warnings.ts';
import { costPanelOf } from './costPanel.ts';
import { numberText } from './numbers.ts';
import { takeHomeScriptOf } from './takeHomeScript.ts';

/** Everything that the page says, in the language of these messages. */
export function pageWordsOf(speech: PageSpeech): PageWords {
  const inIt = boundTo(speech);
  const { t, say } = speech;
  const before = traceWordsOf(speech);
  return {
    ...before,
    candidatesText: inIt(candidatesText),
    packetText: inIt(packetText),
    routeText: inIt(routeText),
    ruleText: inIt(ruleText),
    matchText: inIt(matchText),
    hookText: inIt(hookText),
    interfaceText: inIt(interfaceText),
    conntrackText: inIt(conntrackText),
    settingText: inIt(settingText),
    valueText: inIt(settingValue),
    sideText: inIt(sideText),
    faultKindText: inIt(faultKindText),
    faultText: inIt(faultSentence),
    refusalText: inIt(refusalText),
    claimText: (claim) => t.claims[claim],
    problemText: inIt(problemText),
    linkNoticeText: inIt(linkNoticeText),
    linkProblemText: inIt(linkProblemText),
    warningText: inIt(warningText),
    captureRemarks: t.captureRemarks,
    takeHome: takeHomeOf(speech),
    panels: panelsOf(speech),
    teaching: teachingOf(speech),
    cost: costOf(speech),
    verification: verificationOf(speech),
    finder: finderOf(speech),
    imports: importsOf(speech),
    identity: identityOf(speech),
    matrix: matrixOf(speech),
    policyEditor: policyEditorOf(speech),
    lecture: lectureOf(speech),
    addresses: addressesOf(speech),
    clusters: clustersOf(speech),
    networks: networksOf(speech),
    search: { ...t.search, results: (count) => say(t.search.results, { count }) },
    ui: {
      ...before.ui,
      inspector: inspectorOf(speech),
      share: shareOf(speech),
      legend: t.legend,
      renewal: t.renewal,
      help: helpOf(speech),
    },
    shell: { ...before.shell, share: sharingOf(speech) },
  };
}

function costOf(speech: PageSpeech): PageWords['cost'] {
  return { ...speech.t.cost, panel: costPanelOf(speech) };
}

/** The search box for endpoints. */
function finderOf(speech: PageSpeech): FinderWords {
  const { t, say } = speech;
  const { finder } = t;
  return {
    placeholder: finder.placeholder,
    clear: (label) => say(finder.clear, { label }),
    found: (count) => say(finder.found, { count: numberText(speech, count) }),
    more: (shown, count) => say(finder.more, { shown: numberText(speech, shown), count: numberText(speech, count) }),
    none: (sought) => say(finder.none, { sought }),
  };
}

/** How the page is used. */
function helpOf({ t }: PageSpeech): UiWords['help'] {
  const { steps, keys } = t.help;
  return { ...t.ui.help, ...t.help, steps: Object.values(steps), keys: Object.values(keys) };
}

/** What stands in a device that is looked into. */
function inspectorOf({ t, say }: PageSpeech): UiWords['inspector'] {
  const { inspector } = t;
  const { running: atWork, stopped } = inspector.bgpText;
  return {
    ...inspector,
    title: (device) => say(inspector.title, { device }),
    listenerText: (protocol, port) => say(inspector.listenerText, { protocol: protocol.toUpperCase(), port }),
    bgpText: (asn, sessions, running) => (running ? say(atWork, { asn, sessions }) : say(stopped, { asn })),
  };
}

function hookText({ t }: PageSpeech, hook: Hook): NamedText {
  return t.hooks[hook];
}

/** Whose line it is in the receiver's log, and whose it could be. */
function identityOf({ t, say }: PageSpeech): IdentityWords {
  const { identity } = t;
  const { one, several } = identity.couldBe;
  return {
    ...t.controls.identity,
    ...identity,
    logOf: (side, receiver) => say(identity.logOf, { side, receiver }),
    nothingLogged: (side) => say(identity.nothingLogged, { side }),
    share: (candidates, endpoints) => say(identity.share, { candidates, endpoints }),
    couldBe: (candidates) => (candidates === 1 ? one : several),
    notMeant: (receiver) => say(identity.notMeant, { receiver }),
    others: (side) => say(identity.others, { side }),
    proxyKnows: (proxy) => say(identity.proxyKnows, { proxy }),
  };
}

/** What is said to whoever presents. */
function lectureOf({ t, say }: PageSpeech): LectureWords {
  const { lecture } = t;
  const { code, window } = lecture;
  return {
    ...lecture,
    code: { ...code, tooLong: (length) => say(code.tooLong, { length }) },
    window: { ...window, hook: (number) => say(window.hook, { number: `${number}` }) },
  };
}

/** Who reaches whom in the network of a side. */
function matrixOf(speech: PageSpeech): MatrixWords {
  const { t, say } = speech;
  const { cellWhere, ...matrix } = t.matrix;
  return {
    ...t.controls.matrix,
    ...matrix,
    failed: (why) => say(matrix.failed, { why }),
    members: (example, others) => (others === 0 ? example : say(matrix.members, { example, count: others })),
    cell: ({ where, ...send }) => (where === null ? say(matrix.cell, send) : say(cellWhere, { ...send, where })),
    stopped: (policies) => say(matrix.stopped, { policies: allOf(speech, policies) }),
    policy: (policy, cells) => say(matrix.policy, { policy, cells }),
    counted: (counts) => say(matrix.counted, counts),
  };
}

function shareOf(speech: PageSpeech): UiWords['share'] {
  const { t, say } = speech;
  return {
    ...t.ui.share,
    ...t.share,
    length: (characters) => say(t.share.length, { characters }),
  };
}

/** Beside the link: scenario files, and what becomes of them. */
function sharingOf({ t, say }: PageSpeech): ShellWords['share'] {
  const { sharing } = t;
  return {
    ...sharing,
    opened: (title) => say(sharing.opened, { title }),
    wrong: (problems) => say(sharing.wrong, { problems }),
    others: (problems) => say(sharing.others, { problems }),
  };
}

function takeHomeOf(speech: PageSpeech): TakeHomeWords {
  const { t, say } = speech;
  const { firstSide, secondSide, runHelp, saved, tableTitle, ...texts } = t.takeHome;
  return {
    usage: takeHomeUsage,
    script: takeHomeScriptOf(speech),
    ui: {
      ...t.openers.takeHome.ui,
      ...texts,
      sideName: (index, side) => say(index === 0 ? firstSide : secondSide, { side }),
      tableTitle: (side, from, to) => say(tableTitle, { side, from, to }),
      runHelp: (file) => say(runHelp, { file }),
      saved: (file) => say(saved, { file }),
    },
  };
}

import type { PageSpeech } from '../messages/speech.ts';
import type { PageWords } from '../words.ts';
import { addressesOf } from './addresses.ts';
import { boundTo } from './bound.ts';
import { captureRemarksOf } from './captureRemarks.ts';
import { clustersOf } from './clusters.ts';
import { costOf } from './cost.ts';
import { finderOf } from './finder.ts';
import { helpOf } from './help.ts';
import { importsOf } from './imports.ts';
import { identityOf } from './identity.ts';
import { hookText, inspectorOf } from './inspector.ts';
import { interfaceText } from './interfaces.ts';
import { lectureOf } from './lecture.ts';
import { linkNoticeText, linkProblemText } from './linkProblems.ts';
import { matrixOf } from './matrix.ts';
import { policyEditorOf } from './policyEditor.ts';
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
import { shareOf, sharingOf } from './share.ts';
import { sideText } from './sides.ts';
import { takeHomeOf } from './takeHome.ts';
import { teachingOf } from './teaching.ts';
import { traceWordsOf } from './traceWords.ts';
import { verificationOf } from './verification.ts';
import { warningText } from './warnings.ts';

/** Everything that the page says, in the language of these messages. */
export function pageWordsOf(speech: PageSpeech): PageWords {
  const inIt = boundTo(speech);
  const { t } = speech;
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
    captureRemarks: captureRemarksOf(speech),
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
    ui: {
      ...before.ui,
      inspector: inspectorOf(speech),
      share: shareOf(speech),
      legend: t.legend,
      help: helpOf(speech),
    },
    shell: { ...before.shell, share: sharingOf(speech) },
  };
}

import type { FirstWords } from '../firstWords.ts';
import type { Speech } from '../messages/speech.ts';
import { actsText } from './acts.ts';
import { boundTo } from './bound.ts';
import { causeText } from './causes.ts';
import { accessibleName, clusterLabel, deviceLabel, endpointName, roleText } from './devices.ts';
import { endingText } from './endings.ts';
import { faultText } from './faults.ts';
import { headline } from './headline.ts';
import { hopSummaryIn } from './hops.ts';
import { laterHeading, laterName } from './laterPackets.ts';
import { dialText, modelText } from './models.ts';
import { scenarioTitle } from './names.ts';
import { openersOf } from './openers.ts';
import { experienceText, outcomeKindText, outcomeText, receiverText, symptomText } from './outcomes.ts';
import { fieldName } from './packets.ts';
import { resultsOf } from './results.ts';
import { settingName, valueName } from './settings.ts';
import { shellOf } from './shell.ts';
import { stepText } from './steps.ts';
import { tallyText } from './tally.ts';
import { uiOf } from './ui.ts';
import { verdict } from './verdict.ts';

/** What the first screen says, in the language of these messages. */
export function firstWordsOf(speech: Speech): FirstWords {
  const inIt = boundTo(speech);
  return {
    tag: speech.tag,
    deviceLabel: inIt(deviceLabel),
    clusterLabel: inIt(clusterLabel),
    scenarioTitle: inIt(scenarioTitle),
    roleText: inIt(roleText),
    accessibleName: inIt(accessibleName),
    endpointName: inIt(endpointName),
    stepText: inIt(stepText),
    hopSummary: hopSummaryIn(speech),
    actsText: inIt(actsText),
    laterName: inIt(laterName),
    laterHeading: inIt(laterHeading),
    endingText: inIt(endingText),
    causeText: inIt(causeText),
    symptomText: inIt(symptomText),
    experienceText: inIt(experienceText),
    outcomeKindText: inIt(outcomeKindText),
    outcomeText: inIt(outcomeText),
    receiverText: inIt(receiverText),
    fieldName: inIt(fieldName),
    modelText: inIt(modelText),
    headline: inIt(headline),
    settingName: inIt(settingName),
    valueName: inIt(valueName),
    dialText: inIt(dialText),
    faultText: inIt(faultText),
    tallyText: inIt(tallyText),
    ui: uiOf(speech),
    shell: shellOf(speech),
    panels: resultsOf(speech),
    ...openersOf(speech),
    verification: { verdict: inIt(verdict) },
  };
}

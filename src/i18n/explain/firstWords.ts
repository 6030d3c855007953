import type { FirstWords } from '../firstWords.ts';
import type { Speech } from '../messages/speech.ts';
import { boundTo } from './bound.ts';
import { causeText } from './causes.ts';
import { accessibleName, clusterLabel, deviceLabel, endpointName, roleText } from './devices.ts';
import { headline } from './headline.ts';
import { modelText } from './models.ts';
import { scenarioTitle } from './names.ts';
import { openersOf } from './openers.ts';
import { settingName, valueName } from './settings.ts';
import { shellOf } from './shell.ts';
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
    causeText: inIt(causeText),
    modelText: inIt(modelText),
    headline: inIt(headline),
    settingName: inIt(settingName),
    valueName: inIt(valueName),
    ui: uiOf(speech),
    shell: shellOf(speech),
    ...openersOf(speech),
    verification: { verdict: inIt(verdict) },
  };
}

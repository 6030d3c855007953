import type { FirstWords } from '../firstWords.ts';
import type { Speech } from '../messages/speech.ts';
import { boundTo } from './bound.ts';
import { causeText } from './causes.ts';
import { accessibleName, clusterLabel, deviceLabel, endpointName, roleText } from './devices.ts';
import { headline } from './headline.ts';
import { modelText } from './models.ts';
import { scenarioTitle } from './names.ts';
import { settingName, valueName } from './settings.ts';
import { shellOf } from './shell.ts';
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
    ...speech.t.openers,
    verification: { verdict: inIt(verdict) },
  };
}

/** Names of controls and headings on the first screen. */
function uiOf({ t, say }: Speech): FirstWords['ui'] {
  const { choosing, side, trouble } = t.ui;
  return {
    ...t.ui,
    choosing: { ...choosing, pickDestination: (source) => say(choosing.pickDestination, { source }) },
    side: {
      ...side,
      removeFault: (fault) => say(side.removeFault, { fault }),
      warnings: (count) => say(side.warnings, { count }),
      diagram: (model) => say(side.diagram, { model }),
    },
    trouble: {
      ...trouble,
      speechless: (wanted, spoken) => ({
        title: say(trouble.speechless.title, { wanted }),
        body: say(trouble.speechless.body, { spoken }),
      }),
    },
  };
}

import type { FirstWords } from '../firstWords.ts';
import { actsText } from './acts.ts';
import { causeText } from './causes.ts';
import { accessibleName, clusterLabel, deviceLabel, endpointName, roleText } from './devices.ts';
import { endingText } from './endings.ts';
import { faultText } from './faults.ts';
import { hopSummary } from './hops.ts';
import { headline } from './headline.ts';
import { laterHeading, laterName } from './laterPackets.ts';
import { dialText, modelText } from './models.ts';
import { openers } from './openers.ts';
import { experienceText, outcomeKindText, outcomeText, receiverText, symptomText } from './outcomes.ts';
import { fieldName } from './packets.ts';
import { results } from './results.ts';
import { settingText, valueText } from './settings.ts';
import { shell } from './shell.ts';
import { stepText } from './steps.ts';
import { tallyText } from './tally.ts';
import { ui } from './ui.ts';
import { verdict } from './verdict.ts';

/** What the first screen says. */
export const first: FirstWords = {
  tag: 'en',
  deviceLabel,
  clusterLabel,
  scenarioTitle: (_id, title) => title,
  roleText,
  accessibleName,
  endpointName,
  stepText,
  hopSummary,
  actsText,
  laterName,
  laterHeading,
  endingText,
  causeText,
  symptomText,
  experienceText,
  outcomeKindText,
  outcomeText,
  receiverText,
  fieldName,
  modelText,
  headline,
  settingText,
  valueText,
  dialText,
  faultText,
  tallyText,
  ui,
  shell,
  panels: results,
  ...openers,
  verification: { verdict },
};

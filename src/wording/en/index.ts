/** English. */
import type { Words } from '../words.ts';
import { actsText } from './acts.ts';
import { addresses } from './addresses.ts';
import { captureRemarks } from './captureRemarks.ts';
import { causeText } from './causes.ts';
import { claimText } from './claims.ts';
import { cli } from './cli.ts';
import { cost } from './cost.ts';
import { verification } from './verification.ts';
import { accessibleName, clusterLabel, deviceLabel, endpointName, roleText } from './devices.ts';
import { endingText } from './endings.ts';
import { faultKindText, faultText } from './faults.ts';
import { hopSummary } from './hops.ts';
import { identity } from './identity.ts';
import { interfaceText } from './interfaces.ts';
import { dialText, modelText } from './models.ts';
import { networks } from './networks.ts';
import { candidatesText, experienceText, outcomeKindText, outcomeText, receiverText, symptomText } from './outcomes.ts';
import { conntrackText, fieldName, packetText } from './packets.ts';
import { panels } from './panels.ts';
import { linkProblemText, problemText } from './problems.ts';
import { routeText } from './routes.ts';
import { hookText, matchText, refusalText, ruleText } from './rules.ts';
import { settingText, sideText, valueText } from './settings.ts';
import { shell } from './shell.ts';
import { stepText } from './steps.ts';
import { takeHome } from './takeHome.ts';
import { tallyText } from './tally.ts';
import { teaching } from './teaching.ts';
import { ui } from './ui.ts';

export const en: Words = {
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
  endingText,
  causeText,
  symptomText,
  experienceText,
  outcomeKindText,
  outcomeText,
  receiverText,
  candidatesText,
  packetText,
  fieldName,
  routeText,
  ruleText,
  matchText,
  hookText,
  interfaceText,
  conntrackText,
  modelText,
  settingText,
  valueText,
  sideText,
  dialText,
  faultKindText,
  faultText,
  refusalText,
  tallyText,
  claimText,
  problemText,
  linkProblemText,
  captureRemarks,
  takeHome,
  ui,
  shell,
  panels,
  teaching,
  cost,
  verification,
  identity,
  addresses,
  networks,
  cli,
};

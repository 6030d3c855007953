import type { PageWords } from '../words.ts';
import { addresses } from './addresses.ts';
import { captureRemarks } from './captureRemarks.ts';
import { claimText } from './claims.ts';
import { cost } from './cost.ts';
import { first } from './first.ts';
import { help } from './help.ts';
import { identity } from './identity.ts';
import { hookText, inspector } from './inspector.ts';
import { interfaceText } from './interfaces.ts';
import { legend } from './legend.ts';
import { networks } from './networks.ts';
import { candidatesText } from './outcomes.ts';
import { conntrackText, packetText } from './packets.ts';
import { faultKindText, panels } from './panels.ts';
import { linkNoticeText, linkProblemText, problemText } from './problems.ts';
import { routeText } from './routes.ts';
import { matchText, refusalText, ruleText } from './rules.ts';
import { sideText } from './sides.ts';
import { share, sharing } from './share.ts';
import { takeHome } from './takeHome.ts';
import { teaching } from './teaching.ts';
import { verification } from './verification.ts';
import { warningText } from './warnings.ts';

/** Everything that the page says. */
export const page: PageWords = {
  ...first,
  candidatesText,
  packetText,
  routeText,
  ruleText,
  matchText,
  hookText,
  interfaceText,
  conntrackText,
  sideText,
  faultKindText,
  refusalText,
  claimText,
  problemText,
  linkNoticeText,
  linkProblemText,
  warningText,
  captureRemarks,
  takeHome,
  panels,
  teaching,
  cost,
  verification,
  identity,
  addresses,
  networks,
  ui: { ...first.ui, inspector, share, legend, help },
  shell: { ...first.shell, share: sharing },
};

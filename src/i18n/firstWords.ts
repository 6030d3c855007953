import type { ShellWords } from './shellWords.ts';
import type { TakeHomeUiWords } from './takeHomeWords.ts';
import type { TeachingWords } from './teachingWords.ts';
import type { AboutSend, CaptionWords } from './traceWords.ts';
import type { UiWords } from './uiWords.ts';
import type { VerificationWords } from './verificationWords.ts';
import type { Words } from './words.ts';

/** What nobody reads before something was opened. */
type Later =
  | AboutSend
  | 'addresses'
  | 'candidatesText'
  | 'captureRemarks'
  | 'claimText'
  | 'cli'
  | 'clusters'
  | 'conntrackText'
  | 'cost'
  | 'faultKindText'
  | 'faultText'
  | 'finder'
  | 'imports'
  | 'hookText'
  | 'identity'
  | 'interfaceText'
  | 'lecture'
  | 'linkNoticeText'
  | 'linkProblemText'
  | 'matchText'
  | 'matrix'
  | 'policyEditor'
  | 'networks'
  | 'packetText'
  | 'panels'
  | 'problemText'
  | 'refusalText'
  | 'routeText'
  | 'ruleText'
  | 'search'
  | 'settingText'
  | 'sideText'
  | 'valueText'
  | 'warningText'
  | 'still';

/** What the first screen says a part of. */
interface Parts {
  readonly ui: Omit<
    UiWords,
    'announce' | 'help' | 'inspector' | 'ledger' | 'legend' | 'renewal' | 'share' | 'transport'
  > & {
    readonly transport: Pick<UiWords['transport'], 'label'>;
    readonly ledger: Pick<UiWords['ledger'], 'empty'>;
    readonly help: Pick<UiWords['help'], 'open'>;
    readonly share: Pick<UiWords['share'], 'open'>;
  };
  readonly shell: Omit<ShellWords, 'share' | 'stage' | 'transport' | 'strip' | 'question' | 'views' | 'zoom'> & {
    readonly stage: Omit<ShellWords['stage'], keyof CaptionWords>;
  };
  readonly teaching: {
    readonly lessons: Pick<TeachingWords['lessons'], 'invitation'>;
    readonly prediction: Pick<TeachingWords['prediction'], 'hidden'>;
  };
  readonly verification: Pick<VerificationWords, 'verdict'>;
  readonly takeHome: { readonly ui: Pick<TakeHomeUiWords, 'open'> };
}

/** What the page says before anything on it was opened; what it says beyond that loads after it. */
export interface FirstWords extends Omit<Words, Later | keyof Parts>, Parts {}

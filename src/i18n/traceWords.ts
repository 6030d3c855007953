import type { CostPanelWords } from './costWords.ts';
import type { FirstWords } from './firstWords.ts';
import type { IdentityWords } from './identityWords.ts';
import type { MatrixWords } from './matrixWords.ts';
import type { PolicyEditorWords } from './policyEditorWords.ts';
import type { PanelWords } from './panelWords.ts';
import type { ShellWords } from './shellWords.ts';
import type { TeachingWords } from './teachingWords.ts';
import type { UiWords } from './uiWords.ts';
import type { Words } from './words.ts';

/** What is said of a send: of its hops, of how it ends, and of what it costs. */
export type AboutSend =
  | 'stepText'
  | 'hopSummary'
  | 'actsText'
  | 'laterName'
  | 'laterHeading'
  | 'endingText'
  | 'symptomText'
  | 'experienceText'
  | 'outcomeKindText'
  | 'outcomeText'
  | 'receiverText'
  | 'takenText'
  | 'fieldName'
  | 'tallyText'
  | 'dialText';

/** What is said of a moment under the picture. */
export type CaptionWords = Pick<ShellWords['stage'], 'dials' | 'travels' | 'reason' | 'clause' | 'seenBySender'>;

/** What the page says once both ends are chosen; it loads when they are. */
export interface TraceWords extends FirstWords, Pick<Words, AboutSend> {
  readonly ui: FirstWords['ui'] & Pick<UiWords, 'announce' | 'ledger' | 'transport'>;
  readonly shell: FirstWords['shell'] &
    Pick<ShellWords, 'stage' | 'transport' | 'strip' | 'question' | 'views' | 'zoom'>;
  readonly panels: Pick<PanelWords, 'ledger' | 'tally'>;
  readonly teaching: FirstWords['teaching'] & {
    readonly prediction: Pick<TeachingWords['prediction'], 'aboutToSend' | 'hopAt' | 'toggle'>;
  };
  readonly cost: { readonly panel: Pick<CostPanelWords, 'open'> };
  readonly identity: Pick<IdentityWords, 'open'>;
  readonly matrix: Pick<MatrixWords, 'open'>;
  readonly policyEditor: Pick<PolicyEditorWords, 'open'>;
}

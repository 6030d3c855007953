import type { OutcomeKind } from '../engine/index.ts';

/** What the commands say about their arguments, and the headings of what they print. */
export interface CliWords {
  readonly usage: Readonly<Record<'trace' | 'topology' | 'matrix' | 'catalogue', string>>;
  readonly badInput: (problem: string) => string;
  readonly internalError: (what: string) => string;
  readonly missing: (field: string, allowed: readonly string[]) => string;
  readonly notAllowed: (field: string, value: string, allowed: readonly string[]) => string;
  readonly unreadable: (field: string, value: string, reason: string) => string;
  readonly notEndpointOrSocket: (field: string, value: string, endpoints: readonly string[]) => string;
  readonly notSetting: (value: string) => string;
  readonly moreProblems: (count: number) => string;
  readonly headings: Readonly<
    Record<
      | 'from'
      | 'to'
      | 'dialed'
      | 'model'
      | 'connection'
      | 'request'
      | 'reply'
      | 'outcome'
      | 'sender'
      | 'receiver'
      | 'candidates'
      | 'state',
      string
    >
  >;
  readonly connection: (number: number, of: number) => string;
  readonly noReply: string;
  readonly cell: Readonly<Record<OutcomeKind, string>>;
  readonly cellTranslated: string;
  readonly matrixLegend: string;
  readonly catalogue: Readonly<Record<'scenarios' | 'models' | 'claims' | 'values' | 'initial' | 'prefixes', string>>;
}

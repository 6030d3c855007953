import type { Warning, WarningKind } from '../engine/index.ts';
import { whereOf } from '../engine/index.ts';
import type { Words } from '../i18n/index.ts';

/** What of a network hardly does what was meant: where the document says it, and a sentence for a person. */
export interface WarningJson {
  readonly kind: WarningKind;
  readonly where: string;
  readonly why: string;
}

export function warningsJson(words: Words, warnings: readonly Warning[]): readonly WarningJson[] {
  return warnings.map((warning) => ({
    kind: warning.kind,
    where: whereOf(warning),
    why: words.warningText(warning),
  }));
}

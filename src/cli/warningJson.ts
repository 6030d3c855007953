import type { Topology, Warning } from '../engine/index.ts';
import type { Words } from '../wording/index.ts';

/** A warning as data, and the sentence a person reads. */
export type WarningJson = Warning & { readonly text: string };

export function warningsJson(words: Words, { warnings }: Topology): readonly WarningJson[] {
  return warnings.map((warning) => ({ ...warning, text: words.warningText(warning) }));
}

/** Sentences often heard that are not so. */
export type MythId =
  | 'nat-forbidden'
  | 'clusters-are-flat'
  | 'overlay-is-island'
  | 'never-equal'
  | 'overlap-errors'
  | 'nat-fixes-overlap'
  | 'client-kept'
  | 'log-shows-client'
  | 'one-hop'
  | 'hides-only-address'
  | 'on-premises'
  | 'pods-show-themselves'
  | 'custom-range';

/** The sentence, and what is so instead. */
export interface MythText {
  readonly said: string;
  readonly so: string;
}

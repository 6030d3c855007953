/** The claims that this project shows happening; the ids are used in tests, lessons and links. */
export type ClaimId =
  | `K${1 | 2 | 3 | 4 | 5}`
  | `F${1 | 2 | 3 | 4 | 5 | 6}`
  | `I${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | `T${1 | 2 | 3 | 4 | 5}`;

/** Sentences often heard that are not so; `wording` has them, and what is so instead. */
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
  | 'custom-range'
  | 'block-is-pods'
  | 'selector-spans'
  | 'deny-is-deny'
  | 'local-keeps-all';

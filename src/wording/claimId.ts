/** The claims that this project shows happening; the ids are used in tests, lessons and links. */
export type ClaimId =
  | `K${1 | 2 | 3 | 4 | 5}`
  | `F${1 | 2 | 3 | 4 | 5 | 6}`
  | `I${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | `T${1 | 2 | 3 | 4 | 5}`;

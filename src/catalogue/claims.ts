/** The claims this project shows happening; `wording` has their sentences. */
export type ClaimId =
  | `K${1 | 2 | 3 | 4 | 5}`
  | `F${1 | 2 | 3 | 4 | 5 | 6}`
  | `I${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | `T${1 | 2 | 3 | 4 | 5}`;

export interface Claim {
  readonly id: ClaimId;
  /** The query of a link that shows it. */
  readonly link: string;
}

export const claims: readonly Claim[] = [];

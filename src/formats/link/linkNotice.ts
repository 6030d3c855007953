/** What is said beside a view that a link opened, quietly: it is shown, but may not be what was sent. No sentence: `wording` makes those. */
export type LinkNotice =
  /** Parameters that mean nothing here and were passed over: stuck to the link by others on its way, or mistyped. */
  | { readonly kind: 'unknown-parameters'; readonly parameters: readonly UnknownParameter[] }
  /** The link's end is missing. */
  | { readonly kind: 'cut' }
  /** Something in the link is not as it was printed. */
  | { readonly kind: 'altered' }
  /** The scenario of the catalogue is not what it was when the link was made. */
  | { readonly kind: 'scenario-changed'; readonly id: string };

export type LinkNoticeKind = LinkNotice['kind'];

export interface UnknownParameter {
  readonly name: string;
  /** The parameter it is nearly called; `null` when it is near none. */
  readonly meant: string | null;
}

/** What is said beside a view that a link opened, quietly: it is shown, but may not be what was sent. No sentence: `wording` makes those. */
export type LinkNotice =
  /** Parameters that mean nothing here and were passed over: stuck to the link by others on its way, or mistyped. */
  | UnknownParameters
  /** The link's end is missing. */
  | { readonly kind: 'cut' }
  /** Something in the link is not as it was printed. */
  | { readonly kind: 'altered' }
  /** The scenario of the catalogue is not what it was when the link was made. */
  | { readonly kind: 'scenario-changed'; readonly id: string };

export type LinkNoticeKind = LinkNotice['kind'];

export interface UnknownParameters {
  readonly kind: 'unknown-parameters';
  /** Each once. */
  readonly names: readonly string[];
  /** Those that the link might have had, and has not. */
  readonly unused: readonly string[];
}

/** What the command says that reads policies. */
export interface PolicyWords {
  readonly usage: string;
  /** Where nobody may connect to anybody. */
  readonly nothing: string;
}

/** Whose line it is in the receiver's log, and whose it could be. */
export interface IdentityWords {
  /** The button that opens the panel. */
  readonly open: string;
  readonly title: string;
  /** Before a side's line: `Flat, in the log of Pod-G (cluster 2)`. */
  readonly logOf: (side: string, receiver: string) => string;
  readonly nothingLogged: (side: string) => string;
  /** `1 of 20`. */
  readonly share: (candidates: number, endpoints: number) => string;
  readonly couldBe: (candidates: number) => string;
  readonly notMeant: (receiver: string) => string;
  readonly show: string;
  readonly others: (side: string) => string;
  /** What a proxy knows that the line does not say. */
  readonly proxyKnows: (proxy: string) => string;
  readonly proxyOffers: Readonly<Record<'header' | 'preamble', string>>;
  readonly consequence: string;
}

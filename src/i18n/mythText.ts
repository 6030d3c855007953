/** The sentence, and what is so instead. */
export interface MythText {
  readonly said: string;
  readonly so: string;
}

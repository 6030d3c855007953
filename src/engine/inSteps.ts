/** Work that can be left and taken up again between its steps; it ends with what it makes. */
export type InSteps<Made> = Generator<void, Made, void>;

/** All of it at once. */
export function finished<Made>(steps: InSteps<Made>): Made {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

interface Call<Inputs extends readonly unknown[], Output> {
  readonly inputs: Inputs;
  readonly output: Output;
}

/** The same pure function, which remembers its latest answers by the identity of what it was asked. */
export function memo<Inputs extends readonly unknown[], Output>(
  compute: (...inputs: Inputs) => Output,
  size = 2,
): (...inputs: Inputs) => Output {
  let calls: readonly Call<Inputs, Output>[] = [];
  return (...inputs) => {
    const known = calls.find((call) => call.inputs.every((input, index) => Object.is(input, inputs[index])));
    if (known !== undefined) return known.output;
    const output = compute(...inputs);
    calls = [{ inputs, output }, ...calls].slice(0, size);
    return output;
  };
}

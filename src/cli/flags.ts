import { parseArgs } from 'node:util';
import type { Result } from '../formats/index.ts';
import { failed, ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';

/** How an option is given: alone, once with a value, or any number of times with one. */
type FlagKind = 'switch' | 'once' | 'many';

export type FlagSpecs = Readonly<Record<string, FlagKind>>;

/** Arguments told apart, not yet understood. */
export interface Flags {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** In every command: who reads the answer is a question of the command line (`language.ts`), not of the command. */
const everywhere = { lang: 'once' } as const satisfies FlagSpecs;

export function readFlags(words: Words, own: FlagSpecs, args: readonly string[]): Result<Flags, string> {
  const specs: FlagSpecs = { ...own, ...everywhere };
  const names = Object.keys(specs).map((name) => `--${name}`);
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(specs).map(([name, kind]) => [name, { type: kind === 'switch' ? 'boolean' : 'string' }]),
    ),
  });
  const positionals: string[] = [];
  const values = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const kind = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (kind === undefined) return failed(words.cli.unknownOption(rawName, names));
    if (kind === 'switch' && value !== undefined) return failed(words.cli.takesNoValue(rawName, value));
    if (kind !== 'switch' && value === undefined) return failed(words.cli.missingValue(rawName));
    const before = values.get(name) ?? [];
    if (kind !== 'many' && before.length > 0) return failed(words.cli.repeated(rawName));
    values.set(name, [...before, value ?? '']);
  }
  return ok({ positionals, values });
}

export function isGiven({ values }: Flags, name: string): boolean {
  return values.has(name);
}

/** The value of an option that is given once; `null` when it is not given. */
export function optionValue({ values }: Flags, name: string): string | null {
  return values.get(name)?.[0] ?? null;
}

/** The value of an option that must be one of a few; `initial` when it is not given. */
export function choiceOf<Value extends string>(
  words: Words,
  flags: Flags,
  name: string,
  choice: { readonly allowed: readonly Value[]; readonly initial: Value },
): Result<Value, string> {
  const given = optionValue(flags, name);
  if (given === null) return ok(choice.initial);
  const found = choice.allowed.find((each) => each === given);
  return found === undefined ? failed(words.cli.notAllowed(`--${name}`, given, choice.allowed)) : ok(found);
}

import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

const about = v.strictObject({
  /** In its own words. */
  name: v.pipe(v.string(), v.minLength(1)),
  /** What a quotation opens and closes with. */
  quotes: v.strictTuple([v.string(), v.string()]),
  /** What is quoted and is no control: what somebody says, and what a word stands for. */
  quoted: v.array(v.string()),
  /** Whether every document of `public/` has to be in it, or says in English what it lacks. */
  documents: v.picklist(['complete', 'partial']),
});

/** A language as its folder of message files tells of it. */
interface LanguageFile extends v.InferOutput<typeof about> {
  readonly tag: string;
}

const folder = new URL('../i18n/messages/', import.meta.url);

/** English first, as everything falls back to it; the others by their tags. */
export const languageFiles: readonly LanguageFile[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1))
  .map((tag) => ({
    tag,
    ...v.parse(about, JSON.parse(readFileSync(new URL(`${tag}/language.json`, folder), 'utf8'))),
  }));

/** By the tag of a language that the page lists. */
export function languageFile(tag: string): LanguageFile {
  const found = languageFiles.find((each) => each.tag === tag);
  if (found === undefined) throw new Error(`${tag}: no folder of messages`);
  return found;
}

/** The languages there are, as TypeScript. */
export function languageList(languages: readonly LanguageFile[]): string {
  return `/** The languages there are, as BCP 47 tags: the folders of \`i18n/messages\`, whose test writes this file. */
export const languages = [${languages.map(({ tag }) => `'${tag}'`).join(', ')}] as const;

export type Language = (typeof languages)[number];
`;
}

/** Who loads the messages of each language, as TypeScript; the first one's first screen is there from the start. */
export function messageFileList(languages: readonly LanguageFile[]): string {
  const entries = languages.map(({ tag, name }, at) => {
    const load = (file: string): string =>
      `async () => (await import('./${tag}/${file}.json', { with: { type: 'json' } })).default`;
    return `  '${tag}': {
    name: '${name.replaceAll("'", String.raw`\'`)}',
    first: ${at === 0 ? '() => Promise.resolve(englishFirst)' : load('first')},
    trace: ${load('trace')},
    page: ${load('page')},
    glossary: ${load('glossary')},
  },
`;
  });
  return `import type { Language } from '../../formats/index.ts';
import type { CompiledFile } from './compile.ts';
import englishFirst from './en/first.json' with { type: 'json' };

interface MessageFiles {
  /** The language in its own words. */
  readonly name: string;
  /** What the first screen says, what is said of a send, what the page says besides, and what is said only when somebody asks. */
  readonly first: () => Promise<CompiledFile>;
  readonly trace: () => Promise<CompiledFile>;
  readonly page: () => Promise<CompiledFile>;
  readonly glossary: () => Promise<CompiledFile>;
}

/** The folders of message files; the test beside them writes this file. */
export const messageFiles: Readonly<Record<Language, MessageFiles>> = {
${entries.join('')}};

export { englishFirst };
`;
}

import type { Language } from '../../formats/index.ts';
import { useApp } from '../../state/index.ts';
import type { Glossary } from '../../i18n/index.ts';
import { glossaryIn } from '../../i18n/index.ts';
import { remembered, whenIdle } from '../shared/index.ts';
import type { TermFinder } from './pieces.ts';
import { termFinder } from './pieces.ts';

interface Definitions {
  readonly glossary: Glossary;
  readonly find: TermFinder;
}

const definitions = remembered(async (language: Language): Promise<Definitions> => {
  await whenIdle();
  const glossary = await glossaryIn(language);
  return { glossary, find: termFinder(glossary.terms) };
});

/** What terms mean in the language on screen; `null` until it is loaded, and where it cannot be. */
export function useGlossary(): Definitions | null {
  return definitions.use(useApp((state) => state.language)).value;
}

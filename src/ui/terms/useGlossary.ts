import type { Language } from '../../formats/index.ts';
import { useApp } from '../../state/index.ts';
import type { Glossary } from '../../i18n/index.ts';
import { glossaryIn } from '../../i18n/index.ts';
import { remembered, whenIdle } from '../shared/index.ts';
import type * as Hints from './Hint.tsx';

interface Definitions {
  readonly glossary: Glossary;
  /** What shows them: nobody asks before they are there. */
  readonly Hint: typeof Hints.Hint;
}

const definitions = remembered(async (language: Language): Promise<Definitions> => {
  await whenIdle();
  const [glossary, { Hint }] = await Promise.all([glossaryIn(language), import('./Hint.tsx')]);
  return { glossary, Hint };
});

/** What terms mean in the language on screen; `null` until it is loaded, and where it cannot be. */
export function useGlossary(): Definitions | null {
  return definitions.use(useApp((state) => state.language)).value;
}

/** What the first term of a text means, where the text is a control and cannot hold another one. */
export function useMeaningOf(): (text: string) => string | undefined {
  const defined = useGlossary();
  return (text) => {
    const term = defined?.glossary.find(text, '').find((piece) => piece.term !== null)?.term ?? null;
    return term === null ? undefined : defined?.glossary.terms[term].means;
  };
}

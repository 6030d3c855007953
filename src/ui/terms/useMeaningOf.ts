import { useGlossary } from './useGlossary.ts';

/** What the first term of a text means, where the text is a control and cannot hold another one. */
export function useMeaningOf(): (text: string) => string | undefined {
  const definitions = useGlossary();
  return (text) => {
    const term = definitions?.glossary.find(text, '').find((piece) => piece.term !== null)?.term ?? null;
    return term === null ? undefined : definitions?.glossary.terms[term].means;
  };
}

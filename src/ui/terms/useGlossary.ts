import { useQuery } from '@tanstack/react-query';
import { useApp } from '../../state/index.ts';
import type { Glossary } from '../../wording/index.ts';
import { glossaryIn } from '../../wording/index.ts';
import type { TermFinder } from './pieces.ts';
import { termFinder } from './pieces.ts';
import { whenIdle } from '../shared/index.ts';

interface Definitions {
  readonly glossary: Glossary;
  readonly find: TermFinder;
}

/** What terms mean in the language on screen; `null` until it is loaded, and where it cannot be. */
export function useGlossary(): Definitions | null {
  const language = useApp((state) => state.language);
  const { data = null } = useQuery({
    queryKey: ['glossary', language],
    queryFn: async (): Promise<Definitions> => {
      await whenIdle();
      const glossary = await glossaryIn(language);
      return { glossary, find: termFinder(glossary.terms) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    structuralSharing: false,
  });
  return data;
}

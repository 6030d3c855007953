import type { Language } from '../sharing/index.ts';
import { wordsIn } from '../wording/index.ts';

/** The words of a language; once there, they stay. */
export function wordsQuery(language: Language) {
  return {
    queryKey: ['words', language] as const,
    queryFn: () => wordsIn(language),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always' as const,
    structuralSharing: false as const,
  };
}

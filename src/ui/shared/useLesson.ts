import { useQuery } from '@tanstack/react-query';
import { documentText } from '../../catalogue/index.ts';
import type { Lesson } from '../../lessons/index.ts';

/** A lesson of the page: not yet, there, unknown, or not to be had. */
export type LessonStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly lesson: Lesson }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed' };

/** How react-query gets and keeps a lesson. What reads one is loaded when the first is asked for. */
export function lessonQuery(id: string) {
  return {
    queryKey: ['lesson', id] as const,
    queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<Lesson | null> => {
      const { isLessonId, parseLesson } = await import('../../lessons/index.ts');
      if (!isLessonId(id)) return null;
      const parsed = parseLesson(await documentText(`lessons/${id}.json`, signal));
      if (!parsed.ok) throw new Error(parsed.error.map(({ path, expected }) => `${path}: ${expected}`).join('; '));
      return parsed.value;
    },
    staleTime: Infinity,
    gcTime: Infinity,
    networkMode: 'always' as const,
    retry: false,
  };
}

export function useLesson(id: string | null): LessonStatus {
  const { data, error } = useQuery({ ...lessonQuery(id ?? ''), enabled: id !== null });
  if (error !== null) return { kind: 'failed' };
  if (data === undefined) return { kind: 'loading' };
  return data === null ? { kind: 'unknown' } : { kind: 'ready', lesson: data };
}

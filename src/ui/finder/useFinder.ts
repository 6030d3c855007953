import type { Language } from '../../formats/index.ts';
import { endpointsOf } from '../../formats/index.ts';
import { alsoAhead, pageWords, remembered, useScenario, useWords } from '../shared/index.ts';
import type * as Finder from './EndFinder.tsx';

/** Nobody looks through more endpoints than these: they search. */
const most = 24;

const load = (): Promise<typeof Finder> => import('./EndFinder.tsx');
alsoAhead(load);

const finder = remembered(async (language: Language): Promise<typeof Finder> => {
  const [loaded] = await Promise.all([load(), pageWords.load(language)]);
  await loaded.whenUnheld();
  return loaded;
});

/** Settles once what `useFinder` answers with where there are many is there, or is not to be had. */
export async function finderReady(language: Language): Promise<void> {
  await finder.load(language);
}

/** Search boxes instead of selects; `null` where a select does, until they are there, and where they cannot be had. */
export function useFinder(): typeof Finder | null {
  const { tag } = useWords();
  const many = endpointsOf(useScenario()).length > most;
  return finder.use(many ? tag : null).value;
}

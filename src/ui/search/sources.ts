import { queryClient } from '../../state/index.ts';
import { lessonIds, lessonNamed } from '../../content/lessons/index.ts';
import { presetIds, presetQuery } from '../../content/networks/index.ts';
import { loadSymptoms } from '../../content/symptoms/index.ts';
import type { Language } from '../../formats/index.ts';
import { languages } from '../../formats/index.ts';
import { glossaryIn, pageWordsIn } from '../../i18n/index.ts';
import { remembered } from '../shared/index.ts';
import type { SearchEntry, Spoken } from './entries.ts';
import { entriesOf } from './entries.ts';

/** Everything that can be found, in each language: loaded when somebody turns to the search. */
export const searched = remembered<'all', readonly SearchEntry[]>(async () => {
  const [english, others, symptoms, lessons, networks] = await Promise.all([
    spokenIn('en'),
    Promise.all(languages.filter((language) => language !== 'en').map(spokenIn)),
    loadSymptoms(),
    Promise.all(lessonIds.map(lessonNamed)),
    Promise.all(presetIds.map((id) => queryClient.query(presetQuery(id)))),
  ]);
  const ready = lessons.flatMap((each) => (each.kind === 'ready' ? [each.lesson] : []));
  return entriesOf({ english, others, symptoms, lessons: ready, networks });
});

export async function spokenIn(language: Language): Promise<Spoken> {
  const [words, glossary] = await Promise.all([pageWordsIn(language), glossaryIn(language)]);
  return { language, words, glossary };
}

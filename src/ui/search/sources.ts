import { queryClient } from '../../state/index.ts';
import { lessonIds, lessonNamed } from '../../content/lessons/index.ts';
import { presetIds, presetQuery } from '../../content/networks/index.ts';
import { glossaryIn, pageWordsIn } from '../../i18n/index.ts';
import { remembered } from '../shared/index.ts';
import type { Entry } from './entries.ts';
import { entriesOf } from './entries.ts';

/** Everything that can be found, in each language: loaded when somebody turns to the search. */
export const searched = remembered<'all', readonly Entry[]>(async () => {
  const [en, zh, enTerms, zhTerms, lessons, networks] = await Promise.all([
    pageWordsIn('en'),
    pageWordsIn('zh-TW'),
    glossaryIn('en'),
    glossaryIn('zh-TW'),
    Promise.all(lessonIds.map(lessonNamed)),
    Promise.all(presetIds.map((id) => queryClient.query(presetQuery(id)))),
  ]);
  return entriesOf({
    words: { en, 'zh-TW': zh },
    glossaries: { en: enTerms, 'zh-TW': zhTerms },
    lessons: lessons.flatMap((each) => (each.kind === 'ready' ? [each.lesson] : [])),
    networks,
  });
});

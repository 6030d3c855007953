import type { ReactNode } from 'react';
import type { Observed } from '../../content/evidence/index.ts';
import type { LocalText, Level } from '../../content/lessons/index.ts';
import { textIn } from '../../content/lessons/index.ts';
import type { Language } from '../../formats/index.ts';
import { filled } from '../../i18n/index.ts';
import { useApp } from '../../state/index.ts';
import { Icon, usePageWords } from '../shared/index.ts';
import { Sentence } from './Sentence.tsx';

interface LessonSayProps {
  readonly level: Level;
  /** What is on screen: figures are read off it, whatever way led there. */
  readonly observed: readonly [Observed | null, Observed | null];
  readonly solved: boolean;
}

/** What a level says: what there is and what is to be reached, or what has been seen once it is. */
export function LessonSay({ level, observed, solved }: LessonSayProps): ReactNode {
  const words = usePageWords();
  const language = useApp((state) => state.language);
  // Of what says figures nothing is left where nothing is observed, as once the ends are put away.
  const say = (solved ? level.after.say : level.say).filter(
    (text) => filled(textIn(text, words.tag), observed, words) !== null,
  );
  return (
    <>
      {say.length === 0 ? null : (
        <div className="lesson-say">
          {say.map((text, at) => (
            <p key={text.en}>
              <Sentence text={text} observed={observed} before={beforeIn(say.slice(0, at), language)} />
            </p>
          ))}
        </div>
      )}
      {solved && say.length > 0 ? null : (
        <p className="lesson-task">
          <b>{words.teaching.lessons.task}</b>{' '}
          <Sentence text={level.task} observed={observed} before={beforeIn(say, language)} />
        </p>
      )}
      {level.sources.length === 0 ? null : <Sources of={level.sources} />}
    </>
  );
}

/** Where it was read what no trace shows. */
function Sources({ of }: { readonly of: Level['sources'] }): ReactNode {
  const words = usePageWords().teaching.claims;
  return (
    <p className="lesson-sources">
      {words.sources}{' '}
      {of.map(({ title, url, read }) => (
        <span key={url}>
          <a href={url} target="_blank" rel="noreferrer">
            {title} <Icon name="external" />
          </a>{' '}
          {words.readOn(read)}{' '}
        </span>
      ))}
    </p>
  );
}

function beforeIn(texts: readonly LocalText[], language: Language): string {
  return texts.map((text) => textIn(text, language)).join(' ');
}

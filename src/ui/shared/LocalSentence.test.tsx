import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { LocalText } from '../../content/lessons/index.ts';
import { languages } from '../../formats/index.ts';
import { firstWords } from '../../i18n/index.ts';
import { LocalSentence } from './LocalSentence.tsx';
import { WordsContext } from './useWords.ts';

const others = languages.filter((language) => language !== 'en');

test.each(others)('in a page in %s a sentence that is English for want of another says that it is', (tag) => {
  const said = (text: LocalText, children?: string): string =>
    renderToStaticMarkup(
      <WordsContext value={{ ...firstWords, tag }}>
        <LocalSentence text={text}>{children}</LocalSentence>
      </WordsContext>,
    );
  expect(said({ en: 'A pod.' })).toBe('<span lang="en">A pod.</span>');
  expect(said({ en: 'A pod.' }, 'Filled.')).toBe('<span lang="en">Filled.</span>');
  expect(said({ en: 'A pod.', [tag]: '…' })).toBe('…');
});

test('in an English page nothing is said of it', () => {
  expect(renderToStaticMarkup(<LocalSentence text={{ en: 'A pod.' }} />)).toBe('A pod.');
});

import { compiled } from '#compiled-messages';
import type { Language } from '../formats/index.ts';
import { wordsOf } from './explain/words.ts';
import page from './messages/en/page.json' with { type: 'json' };
import terminal from './messages/en/terminal.json' with { type: 'json' };
import trace from './messages/en/trace.json' with { type: 'json' };
import { english as first, pageSpeechIn } from './messages/languages.ts';
import { withPage, withTerminal, withTrace } from './messages/speech.ts';
import { terminalMessagesIn } from './messages/terminal.ts';
import type { Words } from './words.ts';

// For the terminal and for tests: the page must not import this, or it would load what it never says.

const english = wordsOf(withTerminal(withPage(withTrace(first, compiled(trace)), compiled(page)), compiled(terminal)));

const made = new Map<Language, Promise<Words>>([['en', Promise.resolve(english)]]);

/** What is there at once. */
export function wordsFor(_language: 'en'): Words {
  return english;
}

export function wordsIn(language: Language): Promise<Words> {
  const words = made.get(language) ?? makeWords(language);
  made.set(language, words);
  return words;
}

async function makeWords(language: Language): Promise<Words> {
  const [speech, messages] = await Promise.all([pageSpeechIn(language), terminalMessagesIn(language)]);
  return wordsOf(withTerminal(speech, messages));
}

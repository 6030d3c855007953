import type { PageSpeech } from '../messages/speech.ts';
import type { LectureWords } from '../lectureWords.ts';

/** What is said to whoever presents. */
export function lectureOf({ t, say }: PageSpeech): LectureWords {
  const { lecture } = t;
  const { code, window } = lecture;
  return {
    ...lecture,
    code: { ...code, tooLong: (length) => say(code.tooLong, { length }) },
    window: { ...window, hook: (number) => say(window.hook, { number: `${number}` }) },
  };
}

import type { PageSpeech } from '../messages/speech.ts';
import type { TopicName } from '../predictionNames.ts';
import type { TeachingWords } from '../teachingWords.ts';
import { laterName } from './laterPackets.ts';
import { laterOpenersOf } from './controls.ts';

type PredictionWords = TeachingWords['prediction'];

/** What is asked about the next hop. */
export function predictionWordsOf(speech: PageSpeech): PredictionWords {
  const { t, say } = speech;
  const { prediction } = t;
  return {
    ...laterOpenersOf(speech).teaching.prediction,
    ...prediction,
    question: (topic, device, made) => questionText(speech, topic, device, made),
    about: (side, packet) =>
      packet === 'request' || packet === 'reply'
        ? say(prediction.about[packet], { side })
        : say(prediction.about.later, { side, packet: laterName(speech, packet) }),
    wrong: (right) => say(prediction.wrong, { right }),
    wrongFate: (right) => say(prediction.wrongFate, { right }),
    score: (right, asked) => say(prediction.score, { right, asked }),
  };
}

function questionText({ t, say }: PageSpeech, topic: TopicName, device: string, made: boolean): string {
  const { question } = t.prediction;
  switch (topic) {
    case 'source':
    case 'destination':
      return say(made ? question[topic].made : question[topic].passed, { device });
    case 'next':
    case 'fate':
      return say(question[topic], { device });
  }
}

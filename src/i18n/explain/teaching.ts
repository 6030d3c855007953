import type { PageSpeech } from '../messages/speech.ts';
import type { TeachingWords, TopicName } from '../teachingWords.ts';
import { boundTo } from './bound.ts';
import { laterOpenersOf } from './controls.ts';
import { factText } from './evidence.ts';
import { laterName } from './laterPackets.ts';

export function teachingOf(speech: PageSpeech): TeachingWords {
  return {
    lessons: lessonsOf(speech),
    factText: boundTo(speech)(factText),
    mythText: (myth) => speech.t.myths[myth],
    prediction: predictionWordsOf(speech),
    breaking: breakingOf(speech),
    claims: claimsOf(speech),
  };
}

function lessonsOf({ t, say }: PageSpeech): TeachingWords['lessons'] {
  const { lessons } = t.teaching;
  return {
    ...t.openers.teaching.lessons,
    ...lessons,
    minutes: (minutes) => say(lessons.minutes, { minutes }),
    levels: (levels) => say(lessons.levels, { levels }),
    claims: (claims) => say(lessons.claims, { claims: claims.join(t.lists.separator) }),
    goOn: (step) => say(lessons.goOn, { step }),
    named: (way, title) => say(lessons.named, { way, title }),
    panel: (title) => say(lessons.panel, { title }),
    progress: (step, steps) => say(lessons.progress, { step, steps }),
    nextLesson: (title) => say(lessons.nextLesson, { title }),
    announced: (title, step, steps) => say(lessons.announced, { title, step, steps }),
    notSo: (text) => say(lessons.notSo, { text }),
    toPredict: (right) => say(lessons.toPredict, { right }),
    moves: (made, fewest) => say(lessons.moves, { made, fewest }),
    hint: (hint, hints) => (hints === 1 ? lessons.hint.only : say(lessons.hint.several, { hint, hints })),
    shown: (move) => say(lessons.shown, { move }),
    wrong: (place, expected) => say(lessons.wrong, { place, expected }),
    build: {
      ...lessons.build,
      fresh: (goal) => say(lessons.build.fresh, { goal }),
      tooLong: (length, limit) => say(lessons.build.tooLong, { length, limit }),
    },
  };
}

function claimsOf({ t, say }: PageSpeech): TeachingWords['claims'] {
  const { claims } = t.teaching;
  return {
    ...claims,
    evidence: (model) => model,
    count: (held, all) => say(claims.count, { held, all }),
    openNamed: (claim) => say(claims.openNamed, { claim }),
    readOn: (day) => say(claims.readOn, { day }),
  };
}

/** What is asked before something is broken, and said after. */
function breakingOf({ t, say }: PageSpeech): TeachingWords['breaking'] {
  const { breaking } = t;
  const { rightWhere, wrongWhere } = breaking;
  return {
    ...breaking,
    rightWhere: (place) => (place === null ? rightWhere.works : say(rightWhere.fails, { place })),
    wrongWhere: (place) => (place === null ? wrongWhere.works : say(wrongWhere.fails, { place })),
    rightWhat: (experience) => say(breaking.rightWhat, { experience }),
    wrongWhat: (experience) => say(breaking.wrongWhat, { experience }),
    inOther: (model) => say(breaking.inOther, { model }),
    noOther: (model) => say(breaking.noOther, { model }),
    places: (model, count) => say(breaking.places, { model, count }),
  };
}

type PredictionWords = TeachingWords['prediction'];

/** What is asked about the next hop. */
function predictionWordsOf(speech: PageSpeech): PredictionWords {
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

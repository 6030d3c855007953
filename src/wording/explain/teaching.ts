import type { PageSpeech } from '../messages/speech.ts';
import type { TeachingWords } from '../teachingWords.ts';

/** What is said elsewhere: of the facts, the predictions and the broken networks, and by the first screen. */
type SaidElsewhere = Pick<TeachingWords, 'factText' | 'prediction' | 'breaking'> & {
  readonly lessons: Pick<TeachingWords['lessons'], 'invitation'>;
};

export function teachingOf(speech: PageSpeech, elsewhere: SaidElsewhere): TeachingWords {
  const { factText, prediction, breaking } = elsewhere;
  return {
    lessons: lessonsOf(speech, elsewhere.lessons),
    factText,
    mythText: (myth) => speech.t.myths[myth],
    prediction,
    breaking,
    claims: claimsOf(speech),
  };
}

function lessonsOf({ t, say }: PageSpeech, opener: SaidElsewhere['lessons']): TeachingWords['lessons'] {
  const { lessons } = t.teaching;
  return {
    ...opener,
    ...lessons,
    minutes: (minutes) => say(lessons.minutes, { minutes }),
    steps: (steps) => say(lessons.steps, { steps }),
    claims: (claims) => say(lessons.claims, { claims: claims.join(t.lists.separator) }),
    goOn: (step) => say(lessons.goOn, { step }),
    named: (way, title) => say(lessons.named, { way, title }),
    panel: (title) => say(lessons.panel, { title }),
    progress: (step, steps) => say(lessons.progress, { step, steps }),
    nextLesson: (title) => say(lessons.nextLesson, { title }),
    announced: (title, step, steps) => say(lessons.announced, { title, step, steps }),
  };
}

function claimsOf({ t, say }: PageSpeech): TeachingWords['claims'] {
  const { claims } = t.teaching;
  return {
    ...claims,
    evidence: (model) => model,
    left: (model) => say(claims.left, { model }),
    right: (model) => say(claims.right, { model }),
    count: (held, all) => say(claims.count, { held, all }),
    openNamed: (claim) => say(claims.openNamed, { claim }),
    readOn: (day) => say(claims.readOn, { day }),
  };
}

import type { TeachingWords } from '../teachingWords.ts';
import { breaking } from './breaking.ts';
import { factText } from './evidence.ts';
import { mythText } from './myths.ts';
import { prediction } from './prediction.ts';
import { openers } from './openers.ts';

const many = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

export const teaching: TeachingWords = {
  lessons: {
    ...openers.teaching.lessons,
    lead: 'Five short lessons, fifteen minutes in total. Each step is a live trace: every address and number in it is computed, and you can wander off at any time and come back.',
    minutes: (minutes) => many(minutes, 'minute', 'minutes'),
    steps: (steps) => many(steps, 'step', 'steps'),
    claims: (claims) => `Claims ${claims.join(', ')}`,
    start: 'Start',
    again: 'Take it again',
    goOn: (step) => `Continue at step ${step}`,
    named: (way, title) => `${way}: ${title}`,
    panel: (title) => `Lesson: ${title}`,
    progress: (step, steps) => `Step ${step} of ${steps}`,
    task: 'Try it',
    done: 'Done',
    back: 'Previous step',
    forward: 'Next step',
    finish: 'Finish',
    learned: 'What you now know',
    nextLesson: (title) => `Next lesson: ${title}`,
    leave: 'Leave the lesson',
    fold: 'Fold the lesson',
    unfold: 'Unfold the lesson',
    away: 'Something else is on screen now. Explore as long as you like.',
    comeBack: 'Return to the lesson',
    announced: (title, step, steps) => `Step ${step} of ${steps}: ${title}`,
    unknown: 'There is no such lesson, or it does not have that step.',
    failed: 'This lesson could not be read.',
    toLessons: 'All lessons',
  },
  factText,
  mythText,
  prediction,
  breaking,
  claims: {
    lead: 'What the source document says, claim by claim, and what the engine makes of it. Every line of evidence is computed here and now from the trace that the link opens; a claim that did not hold would say so.',
    groups: {
      K: { name: 'Kubernetes', help: 'What Kubernetes promises, and the questions it leaves open.' },
      F: { name: 'Flat', help: 'Every pod has an address of its own in the whole network.' },
      I: { name: 'Island', help: 'Pod addresses are reused, and gateways mediate.' },
      T: { name: 'Trade-offs', help: 'What each model costs, and where its limits are.' },
    },
    evidence: (model) => model,
    holds: 'holds',
    fails: 'does not hold',
    count: (held, all) => `${held} of ${all} hold`,
    open: 'See it happen',
    openNamed: (claim) => `See it happen: ${claim}`,
    sources: 'Source:',
    readOn: (day) => `(read ${day})`,
    answers: {
      K1: 'Both networks below keep the promises inside a cluster. Yet with the first model this call from outside is delivered, and with the second it is not: nothing was promised about it.',
      K2: 'Kubernetes adds: unless the network is segmented on purpose, as network policies do.',
      K4: 'Kubernetes does not answer; the model does. Flat: it connects to the pod’s own address. Island: it connects to a published address, and gateways translate.',
      K5: 'Again the model answers. Outwards the server sees the pod itself (flat) or a gateway (island); F4, F5 and I5 show the way in.',
      F1: 'In the flat network no two pods share an address; in the islands every pod has a twin.',
      I1: 'The islands below use one pod range twice, and the call still arrives. The address plan shows what that saves: the space that holds one flat cluster holds three islands.',
      I7: 'NAT, a virtual IP and a proxy on the way in, NAT and a proxy on the way out: whichever stands there, no pod address is seen outside. A proxy rewrites nothing; it ends one connection and opens another.',
      T1: 'The trace counts the machines, the rewrites and the state. What they cost was measured: “What does it cost?” below the trace has the ratios, and what translation does not cost. A flat network is not always without state: nodes with Service rules or stateful policies track connections too.',
      T4: 'The first plan has addresses enough, in pieces that are too small; the second has too few. The last comparison is a flat network that was built all the same, over ranges that collide.',
      T5: 'Four models are compared here. How products mix them, and where each stands, is on the page of real networks.',
    },
    myths: {
      name: 'Misconceptions',
      help: 'Sentences often heard, and what the trace says. Only those that the engine can show are here.',
    },
    myth: 'Myth',
    fact: 'In fact',
  },
};

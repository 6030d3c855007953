import type { TeachingWords } from '../teachingWords.ts';

export const breaking: TeachingWords['breaking'] = {
  guessFirst: 'Guess first',
  lead: 'Before it breaks: where will it fail, and what will the caller see?',
  needsEnds: 'Choose a sender and a receiver to guess.',
  where: 'Where does it fail?',
  what: 'What does the caller see?',
  nowhere: 'Nowhere: it still works',
  answer: 'Break it and see',
  rightWhere: (place) => (place === null ? 'Right: it still works.' : `Right: it fails at ${place}.`),
  wrongWhere: (place) => (place === null ? 'Wrong. It still works.' : `Wrong. It fails at ${place}.`),
  rightWhat: (experience) => `Right: the caller sees “${experience}”.`,
  wrongWhat: (experience) => `Wrong. The caller sees “${experience}”.`,
  another: 'Another fault',
  inOther: (model) => `The same fault in ${model}`,
  noOther: (model) => `${model} has nothing of the kind on this packet’s way that could break.`,
  places: (model, count) => `${model}: ${count} ${count === 1 ? 'place' : 'places'} to look`,
  placesTitle: 'Places to look',
  placesHelp: 'Devices that have a say in this exchange, there and back, while nothing is broken.',
  says: { route: 'routes', rule: 'rules', state: 'state', process: 'process' },
};

import type { TeachingWords } from '../teachingWords.ts';

export const breaking: TeachingWords['breaking'] = {
  title: 'Break it',
  lead: 'One fault on the packet’s way. Before you look: which hop fails, and what does the caller see?',
  needsEnds: 'Choose a sender and a receiver first.',
  pick: 'Which fault?',
  where: 'Where does it fail?',
  what: 'What does the caller see?',
  nowhere: 'Nowhere: it still works',
  answer: 'Break it and see',
  rightWhere: (place) => `Right: ${place}.`,
  wrongWhere: (place) => `No: ${place}.`,
  rightWhat: (experience) => `Right, the caller sees: ${experience}.`,
  wrongWhat: (experience) => `No, the caller sees: ${experience}.`,
  another: 'Another fault',
  mend: 'Mend it',
  inOther: (model) => `The same fault in ${model}`,
  noOther: (model) => `${model} has nothing of the kind on this packet’s way that could break.`,
  places: (model, count) => `${model}: ${count} ${count === 1 ? 'place' : 'places'} to look`,
  placesHelp:
    'Devices whose routes, rules, state or processes decide this exchange, there and back, before anything is broken.',
  says: { route: 'routes', rule: 'rules', state: 'state', process: 'process' },
};

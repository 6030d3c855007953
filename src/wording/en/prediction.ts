import type { TopicName } from '../predictionNames.ts';
import type { TeachingWords } from '../teachingWords.ts';
import { laterName } from './laterPackets.ts';
import { openers } from './openers.ts';

export const prediction: TeachingWords['prediction'] = {
  ...openers.teaching.prediction,
  panel: 'Predict the next hop',
  question,
  about: (side, packet) => `${side}, the ${packet === 'request' || packet === 'reply' ? packet : laterName(packet)}`,
  fates: {
    'passed-on': 'It goes on to another device',
    taken: 'The one it was meant for takes it',
    'taken-by-another': 'Somebody else takes it',
    reconnected: 'The connection ends here, and another begins',
    dropped: 'It is dropped, and nobody is told',
    refused: 'It is refused, and an error goes back',
  },
  answer: 'Answer',
  skip: 'Skip',
  next: 'Next question',
  right: 'Right.',
  wrong: (right) => `Wrong. It is ${right}.`,
  wrongFate: (right) => `Wrong. ${right}.`,
  untouched: {
    source: 'nothing rewrites the source here',
    destination: 'nothing rewrites the destination here',
  },
  addressed: {
    request: 'this is the address that it connects to',
    reply: 'it answers the address that the packet came from',
    connection: 'this is the other end of its connection',
  },
  score: (right, asked) => `${right} of ${asked} right`,
  over: 'That was the last hop.',
  again: 'Again from the start',
  choose: 'Choose a sender and a receiver; then you are asked before each hop.',
  moving: 'Under way…',
  inside: 'As it is before the hop that is asked about. Whoever reads the tables can work the answer out.',
  close: 'Stop predicting',
};

function question(topic: TopicName, device: string, made: boolean): string {
  switch (topic) {
    case 'source':
      return made
        ? `${device} makes a packet. What is its source address?`
        : `What is the source address after ${device}?`;
    case 'destination':
      return made
        ? `${device} makes a packet. What is its destination address?`
        : `What is the destination address after ${device}?`;
    case 'next':
      return `Where does the packet go from ${device}?`;
    case 'fate':
      return `What happens at ${device}?`;
  }
}

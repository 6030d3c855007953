import type { TeachingWords } from '../teachingWords.ts';
import { predictionOf } from '../explain/prediction.ts';
import { englishPage as speech } from '../messages/englishPage.ts';
import { laterName } from './laterPackets.ts';
import { openers } from './openers.ts';

export const prediction: TeachingWords['prediction'] = predictionOf(speech, openers.teaching.prediction, laterName);

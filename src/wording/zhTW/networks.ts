import { networksOf } from '../explain/networks.ts';
import { chinesePage } from '../messages/chinesePage.ts';
import type { NetworkWords } from '../networkWords.ts';

export const networks: NetworkWords = networksOf(chinesePage);

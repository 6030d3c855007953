import { networksOf } from '../explain/networks.ts';
import { englishPage } from '../messages/englishPage.ts';
import type { NetworkWords } from '../networkWords.ts';

export const networks: NetworkWords = networksOf(englishPage);

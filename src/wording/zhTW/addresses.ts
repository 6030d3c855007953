import type { AddressWords } from '../addressWords.ts';
import { addressesOf } from '../explain/addresses.ts';
import { chinesePage } from '../messages/chinesePage.ts';

export const addresses: AddressWords = addressesOf(chinesePage);

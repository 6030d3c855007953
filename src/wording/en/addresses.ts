import type { AddressWords } from '../addressWords.ts';
import { addressesOf } from '../explain/addresses.ts';
import { englishPage } from '../messages/englishPage.ts';

export const addresses: AddressWords = addressesOf(englishPage);

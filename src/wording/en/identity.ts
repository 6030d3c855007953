import type { IdentityWords } from '../identityWords.ts';
import { identityOf } from '../explain/identity.ts';
import { englishPage as speech } from '../messages/englishPage.ts';

export const identity: IdentityWords = identityOf(speech);

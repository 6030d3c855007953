import type { IdentityWords } from '../identityWords.ts';
import { identityOf } from '../explain/identity.ts';
import { chinesePage as speech } from '../messages/chinesePage.ts';

export const identity: IdentityWords = identityOf(speech);

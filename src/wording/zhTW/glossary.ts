import { glossaryOf } from '../explain/glossary.ts';
import type { Glossary } from '../glossary.ts';
import { chineseGlossary } from '../messages/chineseGlossary.ts';

export const glossary: Glossary = glossaryOf(chineseGlossary);

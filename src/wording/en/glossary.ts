import { glossaryOf } from '../explain/glossary.ts';
import type { Glossary } from '../glossary.ts';
import { englishGlossary } from '../messages/englishGlossary.ts';

export const glossary: Glossary = glossaryOf(englishGlossary);

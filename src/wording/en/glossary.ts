import type { Glossary } from '../glossary.ts';
import { causes, outcomes, roles, symptoms } from './explained.ts';
import { clusterTerms } from './terms/clusterTerms.ts';
import { pathTerms } from './terms/pathTerms.ts';
import { ruleTerms } from './terms/ruleTerms.ts';
import { translationTerms } from './terms/translationTerms.ts';

export const glossary: Glossary = {
  title: 'All terms',
  intro: 'Point at a term with dots under it, or go to it by Tab, and its meaning shows; Escape takes it away.',
  definedIn: 'Source: ',
  precisely: (sentence) => `Precisely: ${sentence}`,
  terms: { ...clusterTerms, ...pathTerms, ...translationTerms, ...ruleTerms },
  roles,
  outcomes,
  causes,
  symptoms,
};

import type { Glossary } from '../glossary.ts';
import { causes, outcomes, roles, symptoms } from './explained.ts';
import { clusterTerms } from './terms/clusterTerms.ts';
import { pathTerms } from './terms/pathTerms.ts';
import { ruleTerms } from './terms/ruleTerms.ts';
import { translationTerms } from './terms/translationTerms.ts';

export const glossary: Glossary = {
  title: '所有詞彙',
  intro: '指著底下有點線的詞，或以 Tab 移到它上面，就會顯示意思；按 Escape 收起。',
  definedIn: '出處：',
  precisely: (sentence) => `精確地說：${sentence}`,
  terms: { ...clusterTerms, ...pathTerms, ...translationTerms, ...ruleTerms },
  roles,
  outcomes,
  causes,
  symptoms,
};

import type { Glossary, TermFinder, TermPiece } from '../glossary.ts';
import type { GlossarySpeech } from '../messages/speech.ts';
import type { TermId } from '../termId.ts';
import { termIds } from '../termId.ts';
import { termsOf } from './terms.ts';

export function glossaryOf(speech: GlossarySpeech): Glossary {
  const { t, say } = speech;
  const { title, intro, definedIn, precisely } = t.glossary;
  const terms = termsOf(speech);
  return {
    title,
    intro,
    definedIn,
    precisely: (sentence) => say(precisely, { sentence }),
    order: termIds,
    terms,
    find: termFinder(terms),
    ...t.explained,
  };
}

function termFinder(terms: Glossary['terms']): TermFinder {
  const spellings = termIds.flatMap((id) => terms[id].spelled.map((text) => [text.toLowerCase(), id] as const));
  const named = new Map<string, TermId>(spellings);
  // Alternatives are tried in order, so `next hop` must come before `hop`.
  const longestFirst = [...named.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  // Not inside names such as `Pod-A`, `dnat-pod-g` or `node-1`. Han stands close to other letters.
  const pattern = new RegExp(
    `(?<![\\p{Script=Latin}\\p{N}_-])(?:${longestFirst.join('|')})(?![\\p{Script=Latin}\\p{N}_-])`,
    'giu',
  );
  const found = (text: string) =>
    [...text.matchAll(pattern)].map(({ 0: spelled, index }) => ({
      spelled,
      index,
      term: named.get(spelled.toLowerCase()) ?? null,
    }));
  return (text, before) => {
    const known = new Set(before === '' ? [] : found(before).map(({ term }) => term));
    const pieces: TermPiece[] = [];
    let end = 0;
    for (const { spelled, index, term } of found(text)) {
      if (known.has(term)) continue;
      known.add(term);
      if (index > end) pieces.push({ text: text.slice(end, index), term: null });
      pieces.push({ text: spelled, term });
      end = index + spelled.length;
    }
    return end < text.length ? [...pieces, { text: text.slice(end), term: null }] : pieces;
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

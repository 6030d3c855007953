import type { Cause, DeviceRole, OutcomeKind, Symptom, TransportProtocol } from '../engine/index.ts';
import type { Language } from '../formats/index.ts';
import { glossarySpeechIn } from './messages/languages.ts';
import type { TermId } from './termId.ts';

/** Where a term is defined by those who made it. */
export interface Standard {
  readonly name: string;
  readonly url: string;
}

export interface Term {
  readonly name: string;
  /** How it stands in this language's sentences, plural and all; case does not matter. */
  readonly spelled: readonly string[];
  /** One or two sentences for somebody who has never met it. */
  readonly means: string;
  readonly standard: Standard | null;
}

/** The same said twice: for anybody, and for whoever runs networks. */
export interface PlainAndPrecise {
  readonly plain: string;
  readonly precise: string;
}

/** A part of a text, and the term that it is, if it is one. */
export interface TermPiece {
  readonly text: string;
  readonly term: TermId | null;
}

/** Splits a text at its terms. Each is found once: not where it stood in the text already, nor where it stood `before`. */
export type TermFinder = (text: string, before: string) => readonly TermPiece[];

/** What is said only when somebody asks: what terms mean, and what lies behind an outcome. Loaded after the first screen. */
export interface Glossary {
  readonly title: string;
  readonly intro: string;
  /** Before a standard's name, with the space between if there is one. */
  readonly definedIn: string;
  /** The sentence that is exact, as it stands after the plain one. */
  readonly precisely: (sentence: string) => string;
  /** In which a list of them is read. */
  readonly order: readonly TermId[];
  readonly terms: Readonly<Record<TermId, Term>>;
  readonly find: TermFinder;
  readonly roles: Readonly<Record<DeviceRole, PlainAndPrecise>>;
  readonly outcomes: Readonly<Record<OutcomeKind, PlainAndPrecise>>;
  readonly causes: Readonly<Record<Cause, PlainAndPrecise>>;
  readonly symptoms: Readonly<Record<TransportProtocol, Readonly<Record<Symptom, PlainAndPrecise>>>>;
}

/** Rejects when it cannot be loaded. */
export async function glossaryIn(language: Language): Promise<Glossary> {
  const [{ glossaryOf }, speech] = await Promise.all([import('./explain/glossary.ts'), glossarySpeechIn(language)]);
  return glossaryOf(speech);
}

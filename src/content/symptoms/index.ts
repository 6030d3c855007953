/** What people complain of when they do not know the cause, and a network in which it happens: `public/symptoms.json`. */
import * as v from 'valibot';
import type { Result, View } from '../../formats/index.ts';
import { ok } from '../../formats/index.ts';
import { documentText } from '../documentText.ts';
import type { SidedFact } from '../evidence/index.ts';
import { opened, sidedFact } from '../lessons/index.ts';
import type { LocalText } from '../localText.ts';
import { localText } from '../localText.ts';
import type { DocumentProblem } from '../parseDocument.ts';
import { parseDocument, readOrThrow } from '../parseDocument.ts';

/** A complaint, and the scene that shows it, already broken, with what is so in it. */
export interface SymptomScene {
  readonly id: string;
  /** As people complain. */
  readonly says: LocalText;
  /** The words that they may bring instead, parted by semicolons. */
  readonly also: LocalText;
  readonly view: View;
  readonly facts: readonly SidedFact[];
}

const said = localText(v.pipe(v.string(), v.minLength(1), v.maxLength(400)));

const schema = v.strictObject({
  version: v.literal(1),
  symptoms: v.array(
    v.pipe(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
        says: said,
        also: said,
        link: opened,
        facts: v.pipe(v.array(sidedFact), v.minLength(1)),
      }),
      v.transform(({ link, ...rest }): SymptomScene => ({ ...rest, view: link })),
    ),
  ),
});

/** The symptoms from the text of their document, in the order in which they are offered, or all that is wrong with it. Never throws. */
export function parseSymptoms(document: string): Result<readonly SymptomScene[], readonly DocumentProblem[]> {
  const parsed = parseDocument(schema, document);
  return parsed.ok ? ok(parsed.value.symptoms) : parsed;
}

/** Fails where the document cannot be had or read. */
export async function loadSymptoms(): Promise<readonly SymptomScene[]> {
  return readOrThrow(parseSymptoms(await documentText('symptoms.json')));
}

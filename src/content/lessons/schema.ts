import * as v from 'valibot';
import type { ClaimId } from '../claims/index.ts';
import { claims } from '../claims/index.ts';
import type { SideIndex, View } from '../../formats/index.ts';
import { linkParts, parseLink } from '../../formats/index.ts';
import { localText } from '../localText.ts';
import { deviceSchema, factSchema } from './factSchema.ts';
import type { Pointing } from './lesson.ts';
import { pageParts } from './lesson.ts';
import { moveKinds } from '../moves/index.ts';
import { slotsIn } from '../slots/index.ts';

/** An address in figures: sentences have slots for those, so that none can be wrong. */
const figures = /\d{1,3}(\.\d{1,3}){3}/;

const sentence = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(400),
  v.check((text) => !figures.test(text), 'a slot in place of an address in figures'),
  v.check((text) => slotsIn(text) !== null, 'slots such as {right.seen}'),
);

const text = localText(sentence);

const side = v.pipe(
  v.picklist(['left', 'right']),
  v.transform((name) => (name === 'left' ? 0 : 1)),
);

/** A link, as the view it opens. */
export const opened = v.pipe(
  v.string(),
  v.rawTransform<string, View>(({ dataset, addIssue, NEVER }) => {
    const parsed = parseLink(linkParts(dataset.value));
    if (parsed.ok) return parsed.value;
    addIssue({ message: 'a link that opens' });
    return NEVER;
  }),
);

export const sidedFact = v.strictObject({ side: v.picklist(['left', 'right']), fact: factSchema });

const scene = {
  link: opened,
  say: v.pipe(v.array(text), v.minLength(1)),
  facts: v.optional(v.array(sidedFact), []),
};

const goal = v.variant('kind', [
  v.strictObject({
    kind: v.literal('so'),
    side: v.picklist(['left', 'right']),
    fact: factSchema,
    holds: v.optional(v.boolean(), true),
  }),
  v.strictObject({ kind: v.literal('inspected'), inspected: v.strictObject({ side, device: deviceSchema }) }),
  v.strictObject({ kind: v.literal('predicted'), right: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
]);

/** What a level is played by, whoever wrote it: its screen, goals, moves and solutions. */
export const played = {
  link: opened,
  goals: v.pipe(v.tupleWithRest([goal], goal), v.maxLength(12)),
  moves: v.pipe(v.array(v.picklist(moveKinds)), v.readonly()),
  solutions: v.pipe(v.array(opened), v.maxLength(6)),
};

const told = {
  say: v.optional(v.array(text), []),
  facts: scene.facts,
};

const highlight = v.variant('kind', [
  v.strictObject({ kind: v.literal('device'), side, device: deviceSchema }),
  v.strictObject({ kind: v.literal('part'), part: v.picklist(pageParts) }),
]);

const source = v.strictObject({
  title: v.pipe(v.string(), v.minLength(1)),
  url: v.pipe(v.string(), v.startsWith('https://')),
  read: v.pipe(v.string(), v.isoDate()),
});

const level = v.pipe(
  v.strictObject({
    title: text,
    task: text,
    ...played,
    ...told,
    hints: v.pipe(v.array(text), v.minLength(1), v.maxLength(4)),
    highlight: v.optional(v.array(highlight), []),
    also: v.optional(localText(v.pipe(v.string(), v.minLength(1), v.maxLength(400)))),
    sources: v.optional(v.array(source), []),
    after: v.strictObject({ say: scene.say, facts: scene.facts }),
  }),
  v.transform(shown),
  v.transform(({ after, highlight: lit, ...rest }) => ({
    ...rest,
    pointing: pointingTo(lit),
    after: { ...after, view: rest.solutions[0] ?? rest.view },
  })),
);

function pointingTo(lit: readonly v.InferOutput<typeof highlight>[]): Pointing {
  const on = (index: SideIndex) =>
    new Set(lit.flatMap((each) => (each.kind === 'device' && each.side === index ? [each.device] : [])));
  return { devices: [on(0), on(1)], parts: lit.flatMap((each) => (each.kind === 'part' ? [each.part] : [])) };
}

/** What a document gives as a link is in a lesson the view that it opens. */
function shown<Rest extends { readonly link: View }>({
  link,
  ...rest
}: Rest): Omit<Rest, 'link'> & { readonly view: View } {
  return { ...rest, view: link };
}

const claim = v.pipe(
  v.string(),
  v.rawTransform<string, ClaimId>(({ dataset, addIssue, NEVER }) => {
    const found = claims.find(({ id }) => id === dataset.value);
    if (found !== undefined) return found.id;
    addIssue({ message: 'a claim' });
    return NEVER;
  }),
);

/** A lesson as a document. */
export const lessonSchema = v.strictObject({
  version: v.literal(2),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  title: text,
  summary: text,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  claims: v.array(claim),
  levels: v.pipe(v.tupleWithRest([level], level), v.maxLength(99)),
  learned: v.pipe(v.array(v.pipe(v.strictObject({ question: text, ...scene }), v.transform(shown))), v.minLength(1)),
});

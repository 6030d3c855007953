import * as v from 'valibot';
import type { Setting } from '../../engine/index.ts';
import { accepts, dials, modelIds, models } from '../../engine/index.ts';
import { localText } from '../localText.ts';
import { deviceSchema, factSchema } from '../lessons/index.ts';
import { policyKinds, policyPlaces } from '../enforcement/index.ts';
import { bases, confidences, reaches } from './preset.ts';
import { productIds } from './products.ts';
import type { SourceId } from './sources.ts';
import { isSourceId } from './sources.ts';

/** An address in figures: sentences leave those to the trace. */
const figures = /\d{1,3}(\.\d{1,3}){3}/;

const sentence = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(400),
  v.check((text) => !figures.test(text), 'words in place of an address in figures'),
);

const text = localText(sentence);

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(20));

const standing = v.picklist(confidences);

const source = v.pipe(
  v.string(),
  v.rawTransform<string, SourceId>(({ dataset, addIssue, NEVER }) => {
    if (isSourceId(dataset.value)) return dataset.value;
    addIssue({ message: 'a known source' });
    return NEVER;
  }),
);

const telling = v.strictObject({
  title: text,
  from: deviceSchema,
  to: deviceSchema,
  dial: v.optional(v.picklist(dials), 'pod-ip'),
  protocol: v.optional(v.picklist(['tcp', 'udp']), 'tcp'),
  facts: v.tupleWithRest([factSchema], factSchema),
});

const caveat = v.strictObject({ say: text, standing });
const citation = v.strictObject({ source, standing });

const policies = v.pipe(
  v.strictObject({
    place: v.picklist(policyPlaces),
    kinds: v.array(v.picklist(policyKinds)),
    source: v.nullable(source),
  }),
  v.check(
    ({ place, kinds, source: from }) => from !== null || (place === 'unknown' && kinds.length === 0),
    'a source for what is known',
  ),
);
const unknownPolicies = { place: 'unknown', kinds: [], source: null } as const;

const basis = v.picklist(bases);

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));

/** A preset as a document. */
export const presetSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    id,
    product: v.picklist(productIds),
    name: text,
    short: localText(short),
    summary: text,
    within: v.optional(v.nullable(v.picklist(reaches)), null),
    scenario: v.optional(id, 'real-networks'),
    model: v.picklist(modelIds),
    settings: v.record(v.string(), v.string()),
    basis: v.strictObject({ routes: basis, snat: basis, overlay: basis }),
    policies: v.optional(policies, unknownPolicies),
    tells: v.tupleWithRest([telling], telling),
    caveats: v.tupleWithRest([caveat], caveat),
    sources: v.tupleWithRest([citation], citation),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { policies: said, sources } = dataset.value;
    if (said.source !== null && !sources.some((each) => each.source === said.source)) {
      addIssue({ message: `policies.source: ${said.source}`, expected: 'one of the sources' });
    }
    const specs: Readonly<Record<string, Setting>> = models[dataset.value.model].settings;
    for (const [key, value] of Object.entries(dataset.value.settings)) {
      const spec = specs[key];
      if (spec === undefined) addIssue({ message: `no setting ${key}`, expected: Object.keys(specs).join(' | ') });
      else if (!accepts(spec, value)) addIssue({ message: `settings.${key}: not ${value}`, expected: allowedBy(spec) });
    }
  }),
);

function allowedBy(spec: Setting): string {
  switch (spec.kind) {
    case 'choice':
      return spec.values.join(' | ');
    case 'prefixes':
      return spec.initial;
  }
}

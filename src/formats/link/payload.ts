import { deflateSync, strFromU8, strToU8 } from 'fflate';
import type { Scenario } from '../../engine/index.ts';
import type { Result } from '../result.ts';
import { failed } from '../result.ts';
import type { ScenarioDocument } from '../scenario/documentOf.ts';
import { documentOf } from '../scenario/documentOf.ts';
import type { ScenarioDocumentV2 } from '../scenario/documentV2.ts';
import { limits } from '../scenario/limits.ts';
import { parseScenarioValue } from '../scenario/parseScenario.ts';
import { base64urlOf, parseBase64url } from './base64url.ts';
import type { PayloadVersion } from './fragment.ts';
import { fragmentText, parseFragment } from './fragment.ts';
import { inflated } from './inflated.ts';
import type { LinkProblem } from './linkProblem.ts';
import { packed, unpacked, items } from './packingV1.ts';

/** The scenario as the fragment of a link that carries it. */
export function printPayload(scenario: Scenario): string {
  const document = documentOf(scenario);
  const content = base64urlOf(deflateSync(strToU8(JSON.stringify(packedBy(document))), { level: 9 }));
  return fragmentText({ version: document.version, content });
}

/** A document is packed the way of its own version, so that a page of that time can read it. */
function packedBy(document: ScenarioDocument): unknown {
  switch (document.version) {
    case 1:
      return packed(document);
    case 2:
      return packedV2(document);
    case 3:
      // What it does not say takes no room, and deflate shortens names of fields.
      return document;
  }
}

/** How it is packed and what it means go together. */
const unpackings: Readonly<Record<PayloadVersion, (value: unknown) => unknown>> = {
  1: unpacked,
  2: unpackedV2,
  3: (value) => value,
};

/** The scenario that a fragment carries. */
export function parsePayload(payload: string): Result<Scenario, LinkProblem> {
  const fragment = parseFragment(payload);
  if (fragment === null) return failed({ code: 'missing-payload' });
  if (!fragment.ok) return fragment;
  const value = valueIn(fragment.value.content);
  if (value === undefined) return failed({ code: 'bad-payload' });
  const parsed = parseScenarioValue(unpackings[fragment.value.version](value));
  return parsed.ok ? parsed : failed({ code: 'bad-scenario', problems: parsed.error });
}

/** The value that was packed; `undefined` when there is none, or it would be larger than any scenario. */
function valueIn(content: string): unknown {
  const bytes = parseBase64url(content);
  const text = bytes === null ? null : inflated(bytes, limits.characters).bytes;
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(strFromU8(text));
    return value;
  } catch {
    return undefined;
  }
}

/** A document of version 2: `[2, [what version 1 has], services of each cluster in turn, egress]`. Frozen with version 2. */
function packedV2(document: ScenarioDocumentV2): unknown {
  const { clusters, egress, ...described } = document;
  return [
    2,
    packed({ ...described, version: 1, clusters }),
    clusters.map(({ services }) => services ?? []),
    egress ?? [],
  ];
}

/** The document again, if it ever was one: that is for `parseScenarioValue` to see. */
function unpackedV2(value: unknown): unknown {
  const [version, described, services, egress] = items(value);
  const first = unpacked(described);
  const ofClusters = items(services);
  const { clusters, ...rest } = first;
  return {
    ...rest,
    version,
    clusters: clusters.map((each, index) => ({ ...each, services: ofClusters[index] })),
    egress,
  };
}

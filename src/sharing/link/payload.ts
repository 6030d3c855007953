import { deflateSync, strFromU8, strToU8 } from 'fflate';
import type { Scenario } from '../../engine/index.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { limits } from '../scenario/limits.ts';
import { parseScenarioValue } from '../scenario/parseScenario.ts';
import type { ScenarioDocument } from '../scenario/documentOf.ts';
import { documentOf } from '../scenario/documentOf.ts';
import { base64urlOf, parseBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { inflated } from './inflated.ts';
import type { LinkProblem } from './linkProblem.ts';
import { packed, unpacked } from './packingV1.ts';
import { packedV2, unpackedV2 } from './packingV2.ts';

/** Deflate (RFC 1951), the only codec so far. */
const codec = 'd';

const printed = new WeakMap<Scenario, string>();

/** `#2.d.<packed, deflated, in base64url>.<checksum of that>`; remembered, as a link is printed at every step. */
export function printPayload(scenario: Scenario): string {
  const known = printed.get(scenario) ?? fragmentOf(scenario);
  printed.set(scenario, known);
  return known;
}

function fragmentOf(scenario: Scenario): string {
  const document = documentOf(scenario);
  const payload = base64urlOf(deflateSync(strToU8(JSON.stringify(packedBy(document))), { level: 9 }));
  return `#${document.version}.${codec}.${payload}.${crc32(payload)}`;
}

/** A document is packed the way of its own version, so that a page of that time can read it. */
function packedBy(document: ScenarioDocument): unknown {
  switch (document.version) {
    case 1:
      return packed(document);
    case 2:
      return packedV2(document);
  }
}

/** How it is packed and what it means go together. */
const unpackings: Readonly<Record<string, (value: unknown) => unknown>> = { 1: unpacked, 2: unpackedV2 };

/** Every way there has been to put a scenario into a fragment. */
export const payloadVersions: readonly number[] = Object.keys(unpackings).map(Number);
const newest = Math.max(...payloadVersions);

/** What is left of a payload whose beginning was cut or changed, or a query behind a stray `#`; no place on the page is called so. */
const damaged = /^#\d|[.#]d\.|[#?&]v=\d/;

/** `null`: the fragment is not ours, but a place on the page. */
export function parsePayload(hash: string): Result<Scenario, LinkProblem> | null {
  const version = /^#(\d{1,9})\./.exec(hash)?.[1];
  if (version === undefined) return damaged.test(hash) ? failed({ code: 'bad-checksum' }) : null;
  if (Number(version) > newest) return failed({ code: 'newer-version', found: Number(version), known: newest });
  const [, name, payload, checksum, ...rest] = hash.slice(1).split('.');
  const unpack = unpackings[version];
  if (unpack === undefined || name !== codec || rest.length > 0) return failed({ code: 'bad-payload' });
  // What was cut off at the end lacks its checksum.
  if (payload === undefined || checksum !== crc32(payload)) return failed({ code: 'bad-checksum' });
  const value = valueIn(payload);
  if (value === undefined) return failed({ code: 'bad-payload' });
  const parsed = parseScenarioValue(unpack(value));
  return parsed.ok ? parsed : failed({ code: 'bad-scenario', problems: parsed.error });
}

/** The value that was packed; `undefined` when there is none, or it would be larger than any scenario. */
function valueIn(payload: string): unknown {
  const bytes = parseBase64url(payload);
  const text = bytes === null ? null : inflated(bytes, limits.characters).bytes;
  if (text === null) return undefined;
  try {
    return ok(JSON.parse(strFromU8(text))).value;
  } catch {
    return undefined;
  }
}

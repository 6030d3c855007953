import { dials } from '../../engine/index.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { clipped } from '../scenario/places.ts';
import type { Inspected, ScenarioRef, Side, View } from '../view.ts';
import { defaultView } from '../view.ts';
import type { LinkParts } from './linkParts.ts';
import type { LinkProblem } from './linkProblem.ts';
import {
  customScenario,
  examples,
  isForeign,
  linkLimits,
  linkVersion,
  sideName,
  stepPattern,
  viewParameters,
} from './parameters.ts';
import { parseSide, sideParameters } from './parseSide.ts';
import { parseDevice } from './partyText.ts';
import type { Frame } from './parseFrame.ts';
import { parseFrame } from './parseFrame.ts';
import { parsePayload } from './payload.ts';
import type { Pairs } from './query.ts';
import { parseQuery } from './query.ts';
import { badValue, oneOf, read, valueOf } from './reading.ts';

type Moment = Omit<View, 'scenario' | 'sides' | keyof Frame>;

/** The view that a link shows, or why it cannot. Whether its devices exist is for `resolveView`, once the scenario is there. */
export function parseLink({ search, hash }: LinkParts): Result<View, LinkProblem> {
  if (search.length > linkLimits.search)
    return failed({ code: 'too-long', length: search.length, limit: linkLimits.search });
  if (hash.length > linkLimits.hash) return failed({ code: 'too-long', length: hash.length, limit: linkLimits.hash });
  const query = parseQuery(search);
  if (!query.ok) return query;
  const pairs = query.value.filter(([name]) => !isForeign(name));
  // First of all: a newer version may mean anything by the rest.
  const version = parseVersion(pairs);
  if (!version.ok) return version;
  const left = parseSide(pairs, 0);
  if (!left.ok) return left;
  const right = parseSide(pairs, 1);
  if (!right.ok) return right;
  const sides = [left.value, right.value] as const;
  const stranger = strangerAmong(pairs, sides);
  if (stranger !== null) return failed(stranger);
  const scenario = parseScenarioRef(pairs, hash);
  if (!scenario.ok) return scenario;
  const moment = parseMoment(pairs);
  if (!moment.ok) return moment;
  const frame = parseFrame(pairs);
  return frame.ok ? ok({ scenario: scenario.value, sides, ...moment.value, ...frame.value }) : frame;
}

function parseVersion(pairs: Pairs): Result<number, LinkProblem> {
  const text = valueOf(pairs, 'v') ?? String(linkVersion);
  const known = linkVersion;
  const found = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
  if (found === null) return failed(badValue('v', text, [String(known)]));
  return found > known ? failed({ code: 'newer-version', found, known }) : ok(found);
}

function strangerAmong(pairs: Pairs, [left, right]: readonly [Side, Side]): LinkProblem | null {
  const allowed = [...new Set([...viewParameters, ...sideParameters(left, 0), ...sideParameters(right, 1)])];
  const seen = new Set<string>();
  for (const [name] of pairs) {
    const parameter = clipped(name);
    if (!allowed.includes(name)) return { code: 'unknown-parameter', parameter, allowed };
    if (seen.has(name) && !name.endsWith('.fault')) return { code: 'repeated-parameter', parameter };
    seen.add(name);
  }
  return null;
}

function parseScenarioRef(pairs: Pairs, hash: string): Result<ScenarioRef, LinkProblem> {
  const named = valueOf(pairs, 's');
  const payload = parsePayload(hash);
  if (payload === null) {
    // The fragment got lost: the default scenario would be a lie.
    if (named === customScenario) return failed({ code: 'missing-payload' });
    if (named === undefined) return ok(defaultView.scenario);
    return /^[a-z0-9-]{1,40}$/.test(named)
      ? ok({ kind: 'catalogue', id: named })
      : failed(badValue('s', named, ['two-clusters']));
  }
  if (named !== undefined && named !== customScenario) return failed(badValue('s', named, [customScenario]));
  return payload.ok ? ok({ kind: 'custom', scenario: payload.value }) : payload;
}

function parseMoment(pairs: Pairs): Result<Moment, LinkProblem> {
  const endpoint = { absent: null, allowed: examples.device, parse: parseDevice };
  const from = read(pairs, 'from', endpoint);
  if (!from.ok) return from;
  const to = read(pairs, 'to', endpoint);
  if (!to.ok) return to;
  const dial = read(pairs, 'dial', { absent: defaultView.dial, allowed: dials, parse: oneOf(dials) });
  if (!dial.ok) return dial;
  const protocols = ['tcp', 'udp'] as const;
  const protocol = read(pairs, 'protocol', {
    absent: defaultView.protocol,
    allowed: protocols,
    parse: oneOf(protocols),
  });
  if (!protocol.ok) return protocol;
  const step = read(pairs, 'step', { absent: null, allowed: examples.step, parse: parseStep });
  if (!step.ok) return step;
  const inspected = read(pairs, 'inspect', { absent: null, allowed: examples.inspect, parse: parseInspected });
  if (!inspected.ok) return inspected;
  return ok({
    from: from.value,
    to: to.value,
    dial: dial.value,
    protocol: protocol.value,
    step: step.value,
    inspected: inspected.value,
  });
}

function parseStep(text: string): number | null {
  // Adding nothing makes -0 into 0.
  return stepPattern.test(text) && Number(text) > -1 ? Number(text) + 0 : null;
}

function parseInspected(text: string): Inspected | null {
  const [side, place = '', ...rest] = text.split(':');
  const device = parseDevice(place);
  if (device === null || rest.length > 0) return null;
  if (side === sideName(0)) return { side: 0, device };
  return side === sideName(1) ? { side: 1, device } : null;
}

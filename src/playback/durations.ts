import type { StepKind } from '../engine/index.ts';
import { changedIn } from './hopVisits.ts';
import type { Visit } from './hopVisits.ts';

/** How long things take at speed 1, in milliseconds. */
const pace = {
  /** From one device to the next. */
  travel: 700,
  /** What a device does without touching a header. */
  act: 600,
  /** What deserves a second look: a rewrite, a refusal, an overlay, a connection made anew. */
  notableAct: 1100,
  /** Before an answer sets off. */
  answer: 500,
} as const;

/** What comes after the handshake mostly goes the way that was seen before. */
const haste = 2;

const notableSteps: ReadonlySet<StepKind> = new Set(['encapsulate', 'decapsulate', 'reconnect']);

/** The time from the start of a visit's column until it acts. */
export function approachOf({ first, way, later }: Visit): number {
  if (!first) return later === null ? pace.travel : pace.travel / haste;
  return way === 'request' && later === null ? 0 : pace.answer;
}

/** The time it acts. */
export function actOf({ hop, later }: Visit): number {
  const refused = 'ending' in hop && hop.ending.kind === 'stopped';
  const notable = refused || changedIn(hop).length > 0 || hop.steps.some(({ kind }) => notableSteps.has(kind));
  if (notable) return pace.notableAct;
  return later === null ? pace.act : pace.act / haste;
}

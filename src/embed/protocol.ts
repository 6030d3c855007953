/** The version of what a page and the picture in it say to each other; only a change that the other side would misread makes a new one. */
const protocolVersion = 1;

/** Under this name every message carries its version; whatever has no such name is somebody else's. */
const protocolName = 'islandHop';

/** Longer links the page would not read either, in characters. */
export const longestLink = 80_000;
/** More steps than any send has. */
const mostSteps = 10_000;

/** What a page asks of the picture in it. */
export type EmbedRequest =
  /** First of all, and answered by `ready`. The link that the page itself put into the frame, so that it may hear of what is in it; `null`: of none. */
  | { readonly kind: 'hello'; readonly link: string | null }
  | { readonly kind: 'getState' }
  /** A link, or its end from `?` on. How the picture is framed stays as it is. */
  | { readonly kind: 'setState'; readonly link: string }
  /** Columns forwards, or backwards when negative. */
  | { readonly kind: 'step'; readonly by: number }
  /** The column that is to have ended; beyond the last one the last. `null`: before anything has left. */
  | { readonly kind: 'goTo'; readonly step: number | null }
  | { readonly kind: 'play'; readonly on: boolean };

/** What is on screen. */
export interface EmbedState {
  /** It as the end of a link, from `?` on. */
  readonly link: string;
  /**
   * The last column of the timeline that has ended, counted from 0 among those of the networks that are drawn, as `step` moves through
   * them; `null` before anything has left. `step=` of a link counts as for both networks, whichever are drawn.
   */
  readonly step: number | null;
  /** The last column; `null` when nothing is sent. */
  readonly last: number | null;
  readonly playing: boolean;
}

const embedErrorCodes = [
  /** Asked in a version that this picture does not speak. */
  'unknown-version',
  'unknown-message',
  /** A field is missing, of another type, or too large. */
  'malformed',
  /** Before anything else comes `hello`. */
  'not-greeted',
  /** The link that was to be opened, or is open, cannot be shown. */
  'bad-link',
  /** Its scenario cannot be loaded. */
  'not-loaded',
  /** The reader looks at something of their own, which no link of this page holds. */
  'private',
] as const;
export type EmbedErrorCode = (typeof embedErrorCodes)[number];

/** What the picture answers: that it is there, the state after what was asked, or why not. */
export type EmbedAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'state'; readonly state: EmbedState }
  | { readonly kind: 'error'; readonly code: EmbedErrorCode };

/** What the picture says by itself, to whoever has greeted it. */
export type EmbedEvent =
  /** Another column has ended, or it plays or rests, or something else is shown. */
  | { readonly kind: 'onStep'; readonly state: EmbedState }
  /** What it takes to show all of it, and how much of that there is, in CSS pixels. */
  | { readonly kind: 'resize'; readonly width: number; readonly height: number };

/** What was heard of the other side, once its form is known. */
type HeardRequest =
  | { readonly kind: 'asked'; readonly id: number; readonly request: EmbedRequest }
  | { readonly kind: 'refused'; readonly id: number | null; readonly code: EmbedErrorCode };

type HeardFromEmbed =
  | { readonly kind: 'answered'; readonly id: number; readonly answer: EmbedAnswer }
  | { readonly kind: 'said'; readonly event: EmbedEvent };

/** A message as it travels. `id` joins a question and its answer; the answer to what had none has 0. */
export function envelope(message: EmbedRequest | EmbedAnswer | EmbedEvent, id: number | null): object {
  return { [protocolName]: protocolVersion, ...(id === null ? {} : { id }), ...message };
}

/** What a page asks; `null`: nothing of ours. */
export function parseRequest(data: unknown): HeardRequest | null {
  const fields = fieldsOf(data);
  if (!Object.hasOwn(fields, protocolName)) return null;
  const id = idOf(fields);
  if (fields[protocolName] !== protocolVersion) return { kind: 'refused', id, code: 'unknown-version' };
  if (id === null) return { kind: 'refused', id, code: 'malformed' };
  const request = requestOf(fields);
  return typeof request === 'string' ? { kind: 'refused', id, code: request } : { kind: 'asked', id, request };
}

/** What the picture says; `null`: nothing of ours, or in no form that is known. */
export function parseFromEmbed(data: unknown): HeardFromEmbed | null {
  const fields = fieldsOf(data);
  if (fields[protocolName] !== protocolVersion) return null;
  const id = idOf(fields);
  const { kind, code, width, height } = fields;
  const state = stateOf(fields['state']);
  switch (kind) {
    case 'state':
      return id === null || state === null ? null : { kind: 'answered', id, answer: { kind, state } };
    case 'error': {
      const known = embedErrorCodes.find((each) => each === code);
      return id === null || known === undefined ? null : { kind: 'answered', id, answer: { kind, code: known } };
    }
    case 'ready':
      return id === null ? null : { kind: 'answered', id, answer: { kind } };
    case 'onStep':
      return state === null ? null : { kind: 'said', event: { kind, state } };
    case 'resize':
      return isSize(width) && isSize(height) ? { kind: 'said', event: { kind, width, height } } : null;
    default:
      return null;
  }
}

function requestOf(fields: Fields): EmbedRequest | EmbedErrorCode {
  const { kind, link, by, step, on } = fields;
  switch (kind) {
    case 'hello':
      return link === null || isLink(link) ? { kind, link } : 'malformed';
    case 'getState':
      return { kind };
    case 'setState':
      return isLink(link) ? { kind, link } : 'malformed';
    case 'step':
      return isWhole(by) && Math.abs(by) <= mostSteps ? { kind, by } : 'malformed';
    case 'goTo':
      return step === null || (isWhole(step) && step >= 0 && step <= mostSteps) ? { kind, step } : 'malformed';
    case 'play':
      return typeof on === 'boolean' ? { kind, on } : 'malformed';
    default:
      return 'unknown-message';
  }
}

function stateOf(value: unknown): EmbedState | null {
  const { link, step, last, playing } = fieldsOf(value);
  const isRead = isLink(link) && (step === null || isWhole(step)) && (last === null || isWhole(last));
  return isRead && typeof playing === 'boolean' ? { link, step, last, playing } : null;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(data: unknown): Fields {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function idOf({ id }: Fields): number | null {
  return isWhole(id) && id >= 0 ? id : null;
}

function isLink(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestLink;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isSize(value: unknown): value is number {
  return isNumber(value) && value >= 0;
}

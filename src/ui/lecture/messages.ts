/** What the window of the lecture says to its notes. */
export type FromLecture =
  /** What is on screen, as the end of a URL; `since`: when presenting began, in milliseconds of the wall clock. */
  | { readonly kind: 'moment'; readonly link: string; readonly since: number }
  /** It is closed, or presents no more. */
  | { readonly kind: 'ended' };

/** What the notes say to their lecture: that they are there, or where to go. */
export type FromNotes = { readonly kind: 'hello' } | { readonly kind: 'forward' } | { readonly kind: 'back' };

/** What was heard on the channel, where any page of this origin may speak; `null`: nothing that means anything here. */
export function parseFromLecture(data: unknown): FromLecture | null {
  const said = fieldsOf(data);
  switch (said['kind']) {
    case 'moment': {
      const { link, since } = said;
      const isRead = typeof link === 'string' && link.startsWith('?') && link.length <= longestLink;
      return isRead && typeof since === 'number' && Number.isFinite(since) ? { kind: 'moment', link, since } : null;
    }
    case 'ended':
      return { kind: 'ended' };
    default:
      return null;
  }
}

export function parseFromNotes(data: unknown): FromNotes | null {
  const { kind } = fieldsOf(data);
  return kind === 'hello' || kind === 'forward' || kind === 'back' ? { kind } : null;
}

/** Whatever is longer the page would not read either. */
const longestLink = 80_000;

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

/** Parameter of the notes' link: which lecture they are of. Two lectures of one browser do not hear each other's. */
export const notesParameter = 'notes';

/** A name that nobody else has chosen. */
export function newLectureId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Which lecture a link to notes is of; `null`: it is none. */
export function lectureIn(search: string): string | null {
  const id = new URLSearchParams(search).get(notesParameter);
  return id !== null && /^[0-9a-f]{16}$/.test(id) ? id : null;
}

/** What a lecture and its notes hear each other on. */
export interface LectureChannel<Said> {
  readonly say: (message: Said) => void;
  readonly close: () => void;
}

export function openChannel<Said extends FromLecture | FromNotes>(
  id: string,
  onHeard: (data: unknown) => void,
): LectureChannel<Said> {
  const channel = new BroadcastChannel(`island-hop-lecture-${id}`);
  channel.addEventListener('message', ({ data }) => onHeard(data));
  return {
    // What is broadcast goes to this origin, and names no other.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    say: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}

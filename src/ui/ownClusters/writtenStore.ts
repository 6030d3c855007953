import { create } from 'zustand';

/** What somebody wrote as the text of a scenario, with the ways back and forth. Nothing of it outlives the page. */
interface Written {
  readonly isOpen: boolean;
  /** `null`: nobody wrote anything, so that it is what the page draws. */
  readonly text: string | null;
  readonly before: readonly (string | null)[];
  readonly after: readonly (string | null)[];
}

/** More than anybody takes back. */
const most = 200;

export const useWritten = create<Written>(() => ({ isOpen: false, text: null, before: [], after: [] }));

export function openWritten(isOpen: boolean): void {
  useWritten.setState({ isOpen });
}

/** Letters that are typed one after another in a word are taken back together. */
export function write(text: string | null, from: string): void {
  const { text: last, before } = useWritten.getState();
  if (text === last) return;
  const isTyping = text !== null && last !== null && before.length > 0 && isOneLetter(from, text);
  useWritten.setState({ text, after: [], before: isTyping ? before : [...before, last].slice(-most) });
}

/** Where on the page it is written. */
export const writtenPlace = 'clusters-written';

/** Writes a whole document, and goes there. */
export function putWritten(text: string): void {
  write(text, '');
  openWritten(true);
  document.getElementById(writtenPlace)?.focus();
}

export function undoWritten(): void {
  const { text, before, after } = useWritten.getState();
  if (before.length === 0) return;
  useWritten.setState({ text: before.at(-1) ?? null, before: before.slice(0, -1), after: [...after, text] });
}

export function redoWritten(): void {
  const { text, before, after } = useWritten.getState();
  if (after.length === 0) return;
  useWritten.setState({ text: after.at(-1) ?? null, before: [...before, text], after: after.slice(0, -1) });
}

function isOneLetter(before: string, after: string): boolean {
  if (after.length !== before.length + 1) return false;
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  return /\S/.test(after[at] ?? '') && before.slice(at) === after.slice(at + 1);
}

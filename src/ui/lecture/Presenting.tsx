import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { dispatch, linkOf, useApp } from '../../state/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import { clickerKeys } from '../trace/index.ts';
import { CodeDialog } from './CodeDialog.tsx';
import { notesParameter } from './messages.ts';
import { useLecture } from './useLecture.ts';
import './lecture.css';

type Key = 'forward' | 'back' | 'black' | 'full' | 'notes' | 'code' | 'leave';

const keys: Readonly<Record<string, Key>> = {
  ...clickerKeys,
  b: 'black',
  f: 'full',
  n: 'notes',
  q: 'code',
  Escape: 'leave',
};

/** What is over the stage at the moment. */
type Over = 'nothing' | 'black' | 'code';

/** While somebody presents: keys that need no focus, a black screen, notes, a code for the audience, and the way out. */
export function Presenting(): ReactNode {
  const words = usePageWords().lecture;
  const { id, go } = useLecture();
  const [over, setOver] = useState<Over>('nothing');
  const [blocked, setBlocked] = useState<string | null>(null);
  const controls = useRef<HTMLDivElement>(null);

  function openNotes(): void {
    const link = linkOf(useApp.getState(), `&${notesParameter}=${id}`);
    const opened = window.open(link, `notes-${id}`, 'popup,width=900,height=700');
    setBlocked(opened === null ? link : null);
  }

  function showCode(): void {
    // What goes by a key gives the focus back: here it shows no ring to those who look on.
    if (controls.current?.contains(document.activeElement) !== true) controls.current?.focus();
    dispatch({ kind: 'paused' });
    setOver('code');
  }

  function onKey(key: Key): void {
    // A code that was shown long enough goes by any key, and nothing goes on under it.
    if (over === 'code' && key !== 'notes') return setOver('nothing');
    switch (key) {
      case 'forward':
      case 'back':
        return go(key);
      case 'black':
        return setOver(over === 'black' ? 'nothing' : 'black');
      case 'full':
        return void (document.fullscreenElement === null
          ? document.documentElement.requestFullscreen()
          : document.exitFullscreen());
      case 'notes':
        return openNotes();
      case 'code':
        return showCode();
      case 'leave':
        return leave();
    }
  }

  useKeys(onKey);
  // What began it is out of sight by now.
  useEffect(() => controls.current?.focus(), []);
  return (
    <>
      <div ref={controls} tabIndex={-1} className="lecture" role="group" aria-label={words.label} title={words.keys}>
        <Button onClick={openNotes}>{words.notes}</Button>
        <Button aria-label={words.code.title} onClick={showCode}>
          {words.code.open}
        </Button>
        <Button look="quiet" icon="close" label={words.leave} onClick={leave} />
      </div>
      {blocked === null ? null : (
        <p className="lecture-blocked" role="alert">
          {words.blocked}{' '}
          <a href={blocked} target={`notes-${id}`} onClick={() => setBlocked(null)}>
            {words.openNotes}
          </a>
        </p>
      )}
      {over === 'code' ? <CodeDialog onClose={() => setOver('nothing')} /> : null}
      {over === 'black' ? <div className="lecture-black" /> : null}
    </>
  );
}

/** Keys of a lecture, wherever the focus is; the page looks as one while they are heard. */
function useKeys(onKey: (key: Key) => void): void {
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  // Not `useEffect`: whoever sees the controls is heard.
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['presenting'] = '';
    const controller = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
        const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
        if (key === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        latest.current(key);
      },
      // Before the picture's own keys: here arrows go from step to step wherever the focus is.
      { signal: controller.signal, capture: true },
    );
    return () => {
      controller.abort();
      delete root.dataset['presenting'];
    };
  }, []);
}

function leave(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen();
  dispatch({ kind: 'presenting-chosen', presenting: false });
}

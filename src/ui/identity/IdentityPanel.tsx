import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { dispatch, shownSides, useApp } from '../../state/index.ts';
import { bringIntoView, Button, useSideNames, usePageWords } from '../shared/index.ts';
import './identity.css';
import { SideIdentity } from './SideIdentity.tsx';

/** The receiver's log line on each side, and everyone who could be behind it. */
export function IdentityPanel(): ReactNode {
  const { identity } = usePageWords();
  const names = useSideNames();
  const sides = useApp(shownSides);
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  const shown = useApp((state) => state.candidatesShown);
  // What the panel lit goes out with it.
  useEffect(() => () => dispatch({ kind: 'candidates-shown', shown: false }), []);
  useEffect(() => bringIntoView(panel.current), []);
  const show = (): void => {
    dispatch({ kind: 'candidates-shown', shown: !shown });
    if (!shown) bringPicturesIntoView(panel.current);
  };
  return (
    <section ref={panel} className="identity" aria-labelledby={heading}>
      <header className="identity-head">
        <h3 id={heading}>{identity.title}</h3>
        <Button aria-pressed={shown} onClick={show}>
          {identity.show}
        </Button>
      </header>
      <div className="identity-sides">
        {sides.map((side) => (
          <SideIdentity key={side} side={side} name={names[side]} />
        ))}
      </div>
      <p className="identity-note">{identity.consequence}</p>
    </section>
  );
}

/** Whoever asks to see something in the pictures should see the pictures. */
function bringPicturesIntoView(panel: HTMLElement | null): void {
  bringIntoView(panel?.closest('main')?.querySelector('.side-picture'));
}

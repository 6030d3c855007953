import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import type { Observed } from '../../content/evidence/index.ts';
import type { Fault } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { placesIn } from '../../playback/prediction/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, DeviceName, usePageWords, useScenario, useSideNames } from '../shared/index.ts';
import { ActiveFaults } from './ActiveFaults.tsx';
import { BreakGuess, BreakResult } from './BreakGuess.tsx';
import type { Guess } from './BreakGuess.tsx';
import type { Damage } from './breaking.ts';
import { counterpartIn, damageOf, viewWithFaults } from './breaking.ts';
import { FaultOffers } from './FaultOffers.tsx';
import { faultKey } from './faultsOffered.ts';
import type { Unharmed } from './useUnharmed.ts';
import { useUnharmed } from './useUnharmed.ts';
import './settings.css';

interface Guessed {
  readonly fault: Fault;
  readonly guess: Guess;
  readonly damage: Damage;
}

/** What can be broken in this network, at once or after a guess; of what is broken, where one would have to look. */
export function Faults({ side }: { readonly side: SideIndex }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const scenario = useScenario();
  const unharmed = useUnharmed();
  const { faults } = useApp((state) => state.sides[side]);
  const [guessing, setGuessing] = useState(false);
  const [asked, setAsked] = useState<Fault | null>(null);
  const [guessed, setGuessed] = useState<Guessed | null>(null);
  // A button that has done its work goes away; the focus must not go with it.
  const keepFocus = (): void => box.current?.closest<HTMLElement>('[role="group"]')?.focus();
  const breakIt = (fault: Fault): void => dispatch({ kind: 'fault-added', side, fault });
  const here = unharmed?.sides[side];
  const damage =
    unharmed === null || asked === null
      ? null
      : damageOf(viewWithFaults(unharmed.view, side, faults), scenario, side, asked);
  const told = guessed !== null && faults.some((each) => faultKey(each) === faultKey(guessed.fault)) ? guessed : null;
  return (
    <div ref={box} className="faults break">
      {faults.length === 0 ? null : (
        <div className="faults-outcome">
          <ActiveFaults side={side} isShown={() => true} onUndo={keepFocus}>
            {(fault) => (unharmed === null ? null : <SameFault side={side} unharmed={unharmed} fault={fault} />)}
          </ActiveFaults>
          {here === undefined || told === null ? null : (
            <BreakResult topology={here.topology} protocol={here.exchange.attempt.protocol} {...told} />
          )}
          {unharmed === null ? null : <Places side={side} unharmed={unharmed} />}
        </div>
      )}
      {here !== undefined && asked !== null && damage !== null ? (
        <BreakGuess
          observed={here}
          fault={asked}
          damage={damage}
          onCancel={() => setAsked(null)}
          onGuess={(guess) => {
            setGuessed({ fault: asked, guess, damage });
            setAsked(null);
            breakIt(asked);
          }}
        />
      ) : (
        <FaultOffers
          side={side}
          guessing={guessing && unharmed !== null}
          canGuess={unharmed !== null}
          onGuessing={setGuessing}
          onPick={(fault) => {
            keepFocus();
            if (guessing && unharmed !== null) setAsked(fault);
            else breakIt(fault);
          }}
        />
      )}
    </div>
  );
}

interface SameFaultProps {
  readonly side: SideIndex;
  readonly unharmed: Unharmed;
  readonly fault: Fault;
}

/** The way from a fault to the same one in the other network, or why there is none. */
function SameFault({ side, unharmed, fault }: SameFaultProps): ReactNode {
  const words = usePageWords();
  const { breaking } = words.teaching;
  const names = useSideNames();
  const other: SideIndex = side === 0 ? 1 : 0;
  const broken = useApp((state) => state.sides[other].faults);
  const there = unharmed.sides[other];
  const counterpart = counterpartIn(fault, unharmed.sides[side], there);
  if (counterpart === null) return <span className="settings-help">{breaking.noOther(names[other])}</span>;
  // Where it is broken as well, the other side says so.
  return broken.some((each) => faultKey(each) === faultKey(counterpart)) ? null : (
    <Button onClick={() => dispatch({ kind: 'fault-added', side: other, fault: counterpart })}>
      {breaking.inOther(names[other])}
    </Button>
  );
}

/** How many places there are to look in each network, and which; one's own first. */
function Places({ side, unharmed }: { readonly side: SideIndex; readonly unharmed: Unharmed }): ReactNode {
  const { breaking } = usePageWords().teaching;
  const names = useSideNames();
  const other: SideIndex = side === 0 ? 1 : 0;
  return (
    <section className="break-places" aria-label={breaking.placesTitle}>
      <PlacesOf name={names[side]} observed={unharmed.sides[side]} />
      <PlacesOf name={names[other]} observed={unharmed.sides[other]} />
      <p className="settings-help">{breaking.placesHelp}</p>
    </section>
  );
}

function PlacesOf({ name, observed }: { readonly name: string; readonly observed: Observed }): ReactNode {
  const { breaking } = usePageWords().teaching;
  const places = placesIn(observed.exchange);
  return (
    <div className="break-where">
      <h4 className="break-count">{breaking.places(name, places.length)}</h4>
      <ol className="break-list">
        {places.map(({ device, says }) => (
          <li key={device}>
            <DeviceName topology={observed.topology} device={device} />{' '}
            <span className="break-says">{says.map((say) => breaking.says[say]).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

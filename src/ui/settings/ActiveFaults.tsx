import type { ReactNode } from 'react';
import type { Fault } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { dispatch, isLocked, topologyOf, useApp } from '../../state/index.ts';
import { Button, useDerived, usePageWords } from '../shared/index.ts';
import { faultKey } from './faultsOffered.ts';
import './settings.css';

interface ActiveFaultsProps {
  readonly side: SideIndex;
  readonly isShown: (fault: Fault) => boolean;
  /** Called before a fault is undone and its button goes, so that the focus can be kept. */
  readonly onUndo: () => void;
  /** What else there is to do about a fault. */
  readonly children?: (fault: Fault) => ReactNode;
}

/** What is broken on this side, each with the way back. */
export function ActiveFaults({ side, isShown, onUndo, children }: ActiveFaultsProps): ReactNode {
  const words = usePageWords();
  const faults = useApp((state) => state.sides[side].faults);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const locked = useApp(isLocked);
  const shown = faults.map((fault, index) => ({ fault, index })).filter(({ fault }) => isShown(fault));
  return shown.length === 0 ? null : (
    <ul className="faults-active">
      {shown.map(({ fault, index }) => {
        const text = words.faultText(topology, fault);
        return (
          <li key={faultKey(fault)}>
            <span className="faults-text">{text}</span>
            {children?.(fault)}
            {locked ? null : (
              <Button
                aria-label={`${words.panels.faults.undo}: ${text}`}
                onClick={() => {
                  onUndo();
                  dispatch({ kind: 'fault-removed', side, index });
                }}
              >
                {words.panels.faults.undo}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

import type { ReactNode } from 'react';
import type { Topology, TransportProtocol } from '../../engine/index.ts';
import { usePageWords } from '../shared/index.ts';
import type { Guess } from './BreakGuess.tsx';
import type { Damage } from './breaking.ts';
import { takeFocus } from './takeFocus.ts';

interface BreakResultProps {
  readonly topology: Topology;
  readonly protocol: TransportProtocol;
  readonly damage: Damage;
  readonly guess: Guess;
}

/** How a guess at a fault compares with what the fault did. */
export function BreakResult({ topology, protocol, damage, guess }: BreakResultProps): ReactNode {
  const words = usePageWords();
  const { breaking } = words.teaching;
  const place = damage.where === null ? null : words.endpointName(topology, damage.where);
  const symptom = words.symptomText(damage.symptom, protocol);
  return (
    <div className="break-result" role="status">
      <p className="break-fault" tabIndex={-1} ref={takeFocus}>
        {guess.where === damage.where ? breaking.rightWhere(place) : breaking.wrongWhere(place)}
      </p>
      <p>{guess.symptom === damage.symptom ? breaking.rightWhat(symptom) : breaking.wrongWhat(symptom)}</p>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Observed } from '../../content/evidence/index.ts';
import type { Fault, Symptom, Topology, TransportProtocol } from '../../engine/index.ts';
import { deviceId } from '../../engine/index.ts';
import { Button, Select, usePageWords } from '../shared/index.ts';
import { takeFocus } from './takeFocus.ts';
import type { Damage } from './breaking.ts';
import { visitedDevices } from './breaking.ts';

/** What somebody expects of a fault. */
export interface Guess {
  /** `null`: that it does no harm. */
  readonly where: Damage['where'];
  readonly symptom: Symptom;
}

const symptoms: readonly Symptom[] = ['connected', 'reset', 'refused', 'unreachable', 'timeout'];
const nowhere = '';

interface BreakGuessProps {
  readonly observed: Observed;
  readonly fault: Fault;
  readonly damage: Damage;
  readonly onGuess: (guess: Guess) => void;
  readonly onCancel: () => void;
}

/** Which hop fails, and what would the caller see? */
export function BreakGuess({ observed, fault, damage, onGuess, onCancel }: BreakGuessProps): ReactNode {
  const words = usePageWords();
  const { breaking } = words.teaching;
  const { topology, exchange } = observed;
  const [where, setWhere] = useState(nowhere);
  const [symptom, setSymptom] = useState<Symptom>('connected');
  const places = [...new Set([...visitedDevices(observed), ...(damage.where === null ? [] : [damage.where])])];
  return (
    <div className="break-guess">
      <p className="break-fault" tabIndex={-1} ref={takeFocus}>
        {words.panels.faults.action(topology, fault)}
      </p>
      <Select
        label={breaking.where}
        labelled="above"
        value={where}
        options={[
          { value: nowhere, label: breaking.nowhere },
          ...places.map((id) => ({ value: id, label: words.endpointName(topology, id) })),
        ]}
        onChoose={setWhere}
      />
      <Select
        label={breaking.what}
        labelled="above"
        value={symptom}
        options={symptoms.map((each) => ({
          value: each,
          label: words.symptomText(each, exchange.attempt.protocol),
        }))}
        onChoose={setSymptom}
      />
      <div className="break-actions">
        <Button look="primary" onClick={() => onGuess({ where: where === nowhere ? null : deviceId(where), symptom })}>
          {breaking.answer}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {breaking.another}
        </Button>
      </div>
    </div>
  );
}

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

import type { ReactNode } from 'react';
import type { Timeline } from '../../playback/index.ts';
import type { Asked } from '../../prediction/index.ts';
import { topologyOf } from '../../state/index.ts';
import { Button, DeviceName, Icon, useDerived, useSideNames, useWords } from '../shared/index.ts';
import { Termed } from '../terms/index.ts';
import { useChoiceText, useDeviceName } from './useChoiceText.ts';

/** A question with the answer that was given, in the timeline it was given for. */
export interface Reached {
  readonly asked: Asked;
  readonly choice: number;
  readonly timeline: Timeline;
}

interface RevealedProps {
  readonly reached: Reached;
  readonly onNext: () => void;
}

/** What happened, and the rule or route that made it so. */
export function Revealed({ reached: { asked, choice }, onNext }: RevealedProps): ReactNode {
  const words = useWords();
  const { prediction } = words.teaching;
  const sides = useSideNames();
  const { side, question, visit } = asked;
  const choiceText = useChoiceText(side);
  const deviceName = useDeviceName(side);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const isRight = choice === question.right;
  const answer = question.choices[question.right];
  const { title, why } = words.hopSummary(topology, visit.hop);
  return (
    <div className="prediction-revealed">
      <div role="status" className="prediction-told">
        <p className="prediction-was">
          <span className="prediction-about">{prediction.about(sides[side], question.way)}</span>
          {prediction.question(question.topic, deviceName(question.device), question.made)}
        </p>
        <p className="prediction-verdict" data-right={isRight}>
          <Icon name={isRight ? 'check' : 'cross'} />
          <span>
            {isRight ? prediction.right : null}{' '}
            {answer === undefined ? null : isRight ? `${choiceText(answer)}.` : prediction.wrong(choiceText(answer))}
          </span>
        </p>
        <p className="prediction-why">
          <DeviceName topology={topology} device={visit.hop.device} /> <b>{title}</b>
          <Termed text={why === '' ? '.' : `: ${why}.`} />
        </p>
      </div>
      {/* Whoever answers by keys goes on by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Button look="primary" autoFocus onClick={onNext}>
        {prediction.next}
      </Button>
    </div>
  );
}

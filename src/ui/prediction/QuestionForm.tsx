import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { AskedQuestion } from '../../playback/prediction/index.ts';
import { choiceKey } from '../../playback/prediction/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, useSideNames, usePageWords } from '../shared/index.ts';
import { useChoiceText, useDeviceName } from './useChoiceText.ts';

interface QuestionFormProps {
  readonly asked: AskedQuestion;
  readonly onAnswer: (choice: number) => void;
}

/** One question with its answers: radio buttons, and one to answer. */
export function QuestionForm({ asked, onAnswer }: QuestionFormProps): ReactNode {
  const words = usePageWords().teaching.prediction;
  const name = useId();
  const sides = useSideNames();
  const { side, question } = asked;
  const going = useApp((state) => state.answers.asked > 0);
  const choiceText = useChoiceText(side);
  const deviceName = useDeviceName(side);
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <form
      className="prediction-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) onAnswer(chosen);
      }}
    >
      <fieldset className="prediction-question">
        <legend>
          <span className="prediction-about">{words.about(sides[side], question.packet)}</span>
          {words.question(question.topic, deviceName(question.device), question.made)}
        </legend>
        {question.choices.map((choice, at) => (
          <label key={choiceKey(choice)} className="prediction-choice">
            <input
              type="radio"
              name={name}
              checked={chosen === at}
              // Whoever answers by keys goes on by keys.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={at === 0 && going}
              onChange={() => setChosen(at)}
            />
            <span>{choiceText(choice)}</span>
          </label>
        ))}
      </fieldset>
      <div className="prediction-actions">
        <button type="submit" className="button button-primary" disabled={chosen === null}>
          {words.answer}
        </button>
        <Button look="quiet" onClick={() => dispatch({ kind: 'stepped', by: 1 })}>
          {words.skip}
        </Button>
      </div>
    </form>
  );
}

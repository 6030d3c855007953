import type { ReactNode } from 'react';
import type { ScenarioFailure } from '../../content/index.ts';
import { defaultView } from '../../formats/index.ts';
import { Button, AlertMessage, openView, useWords } from '../shared/index.ts';
import { Later } from './Later.tsx';
import { Problems } from './Problems.tsx';

interface ScenarioMessageProps {
  readonly failure: ScenarioFailure;
  readonly onRetry: () => void;
}

/** A scenario of the catalogue that could not be had, or is none. */
export function ScenarioMessage({ failure, onRetry }: ScenarioMessageProps): ReactNode {
  const words = useWords().ui.trouble;
  return (
    <AlertMessage title={words.scenarioTitle}>
      {failure.kind === 'invalid' ? (
        <Later>
          <Problems problems={failure.problems} />
        </Later>
      ) : (
        <p>{failure.kind === 'timed-out' ? words.loadTimedOut : words.loadFailed}</p>
      )}
      <p className="message-actions">
        <Button look="primary" onClick={onRetry}>
          {words.tryAgain}
        </Button>
        <Button onClick={() => openView(defaultView)}>{words.startOver}</Button>
      </p>
    </AlertMessage>
  );
}

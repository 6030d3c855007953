import type { ReactNode } from 'react';
import type { TitledText } from '../../i18n/index.ts';
import { bringIntoView } from './bringIntoView.ts';
import { Button } from './Button.tsx';
import { AlertMessage } from './AlertMessage.tsx';
import { useWords } from './useWords.ts';

interface TroubleProps {
  readonly text: TitledText;
  /** What was thrown, for whoever reports it. */
  readonly details?: string;
  /** Said over the page instead of in its place. */
  readonly over?: boolean;
  readonly onRetry?: (() => void) | undefined;
  /** How to do without. */
  readonly onLeave?: (() => void) | undefined;
  /** Another way on. */
  readonly children?: ReactNode;
}

/** Something of the page does not work: what it is, and every way on that there is. */
export function Trouble({ text, details, over = false, onRetry, onLeave, children }: TroubleProps): ReactNode {
  const words = useWords().ui.trouble;
  return (
    // What was asked for is shown where it would have stood; what was not must not move the page.
    <div className={over ? 'notices' : 'lost'} ref={over || onLeave === undefined ? undefined : bringIntoView}>
      <AlertMessage title={text.title}>
        <p>{text.body}</p>
        <p className="message-actions">
          {onRetry === undefined ? null : (
            <Button look="primary" onClick={onRetry}>
              {words.tryAgain}
            </Button>
          )}
          <Button onClick={() => window.location.reload()}>{words.reload}</Button>
          {onLeave === undefined ? null : <Button onClick={onLeave}>{words.leave}</Button>}
          {children}
        </p>
        {details === undefined ? null : (
          <details>
            <summary>{words.details}</summary>
            <code>{details}</code>
          </details>
        )}
      </AlertMessage>
    </div>
  );
}

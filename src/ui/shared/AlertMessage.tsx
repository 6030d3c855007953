import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface MessageProps {
  readonly title: string;
  /** What is wrong and what to do about it: sentences, lists, buttons. */
  readonly children: ReactNode;
}

/** Something went wrong, and stays said until the person has moved on. */
export function AlertMessage({ title, children }: MessageProps): ReactNode {
  return (
    <div className="message" role="alert">
      <Icon name="warning" />
      <div className="message-body">
        <p className="message-title">{title}</p>
        {children}
      </div>
    </div>
  );
}

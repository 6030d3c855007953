import type { ReactNode } from 'react';
import { useWords } from '../shared/index.ts';
import './messages.css';

/** Shown late, by its style, so that a quick load does not flicker. */
export function Loading(): ReactNode {
  const words = useWords().ui.trouble;
  return (
    <p className="message-loading" role="status">
      {words.loading}
    </p>
  );
}

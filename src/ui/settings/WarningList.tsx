import type { ReactNode } from 'react';
import type { Warning } from '../../engine/index.ts';
import { usePageWords } from '../shared/index.ts';

/** Each warning in a sentence. */
export function WarningList({ warnings }: { readonly warnings: readonly Warning[] }): ReactNode {
  const words = usePageWords();
  return (
    <ul>
      {[...new Set(warnings.map((warning) => words.warningText(warning)))].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

import type { ReactNode } from 'react';
import type { CompositionChoice } from '../../state/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { useNarrow, useTraceWords } from '../shared/index.ts';

const views = ['map', 'lanes', 'table'] as const satisfies readonly CompositionChoice[];

/** How both networks are shown: as maps, hop by hop, or as tables. */
export function Views(): ReactNode {
  const words = useTraceWords().shell.views;
  const choice = useApp((state) => state.composition);
  const narrow = useNarrow();
  const shown = choice === 'auto' ? (narrow ? 'lanes' : 'map') : choice;
  return (
    <div className="views" role="group" aria-label={words.label}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === shown}
          onClick={() => dispatch({ kind: 'composition-chosen', composition: view })}
        >
          {words[view]}
        </button>
      ))}
    </div>
  );
}

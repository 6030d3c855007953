import type { FirstWords } from '../firstWords.ts';
import type { Speech } from '../messages/speech.ts';

/** Names of controls and headings on the first screen. */
export function uiOf({ t, say }: Speech): FirstWords['ui'] {
  const { choosing, side, trouble } = t.ui;
  return {
    ...t.ui,
    choosing: { ...choosing, pickDestination: (source) => say(choosing.pickDestination, { source }) },
    side: {
      ...side,
      removeFault: (fault) => say(side.removeFault, { fault }),
      warnings: (count) => say(side.warnings, { count }),
      diagram: (model) => say(side.diagram, { model }),
    },
    trouble: {
      ...trouble,
      speechless: (wanted, spoken) => ({
        title: say(trouble.speechless.title, { wanted }),
        body: say(trouble.speechless.body, { spoken }),
      }),
    },
  };
}

import type { FirstWords } from '../firstWords.ts';
import type { Speech } from '../messages/speech.ts';

/** Names of controls and headings on the first screen. */
export function uiOf({ t, say }: Speech): FirstWords['ui'] {
  const { transport, choosing, side, ledger, trouble } = t.ui;
  return {
    ...t.ui,
    transport: { ...transport, speedValue: (times) => say(transport.speedValue, { times }) },
    choosing: { ...choosing, pickDestination: (source) => say(choosing.pickDestination, { source }) },
    side: {
      ...side,
      removeFault: (fault) => say(side.removeFault, { fault }),
      warnings: (count) => say(side.warnings, { count }),
      diagram: (model) => say(side.diagram, { model }),
    },
    ledger: {
      ...ledger,
      goToHop: (hop, device) => say(ledger.goToHop, { hop, device }),
      changed: (field, before, after) => say(ledger.changed, { field, before, after }),
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

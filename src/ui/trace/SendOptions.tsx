import type { ReactNode } from 'react';
import type { TransportProtocol } from '../../engine/index.ts';
import { dials } from '../../engine/index.ts';
import type { CompositionChoice } from '../../state/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Select, useCramped, useTraceWords } from '../shared/index.ts';

const protocols: readonly TransportProtocol[] = ['tcp', 'udp'];

/** Which address is dialled. */
export function DialSelect(): ReactNode {
  const words = useTraceWords();
  const dial = useApp((state) => state.dial);
  return (
    <Select
      label={words.ui.choosing.dial}
      value={dial}
      options={dials.map((value) => ({ value, label: words.dialText(value).name }))}
      onChoose={(chosen) => dispatch({ kind: 'dial-chosen', dial: chosen })}
    />
  );
}

/** Over what it is sent. */
export function ProtocolSelect(): ReactNode {
  const words = useTraceWords();
  const protocol = useApp((state) => state.protocol);
  return (
    <Select
      label={words.ui.choosing.protocol}
      value={protocol}
      options={protocols.map((value) => ({ value, label: words.shell.protocols[value] }))}
      onChoose={(chosen) => dispatch({ kind: 'protocol-chosen', protocol: chosen })}
    />
  );
}

const views = ['map', 'lanes', 'table'] as const satisfies readonly CompositionChoice[];

/** How both networks are shown: as maps, hop by hop, or as tables. */
export function Views(): ReactNode {
  const words = useTraceWords().shell.views;
  const choice = useApp((state) => state.composition);
  const cramped = useCramped();
  const shown = choice === 'auto' ? (cramped ? 'lanes' : 'map') : choice;
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

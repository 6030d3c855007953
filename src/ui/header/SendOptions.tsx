import type { ReactNode } from 'react';
import type { TransportProtocol } from '../../engine/index.ts';
import { dials } from '../../engine/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Select, useWords } from '../shared/index.ts';

const protocols: readonly TransportProtocol[] = ['tcp', 'udp'];

/** Which address is dialled. */
export function DialSelect(): ReactNode {
  const words = useWords();
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
  const words = useWords();
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

import type { ReactNode } from 'react';
import { defaultView } from '../../formats/index.ts';
import { handlePlainClick, hrefOf } from '../shared/index.ts';
import { chooseNetwork } from './choose.ts';

interface NetworkLinkProps {
  readonly id: string;
  readonly children: ReactNode;
  /** The accessible name where what is shown says too little. */
  readonly label?: string;
}

/** A link to a closer look at a network. */
export function NetworkLink({ id, label, children }: NetworkLinkProps): ReactNode {
  return (
    <a
      href={hrefOf({ ...defaultView, page: 'networks', network: id })}
      aria-label={label}
      onClick={(event) => handlePlainClick(event, () => chooseNetwork(id))}
    >
      {children}
    </a>
  );
}

import type { ReactNode } from 'react';

interface AddressProps {
  /** An address, a socket or a prefix, as text. */
  readonly children: string;
  /** Rewritten at this moment. */
  readonly changed?: boolean;
}

/** An address in figures that line up; never broken in the middle of a number. */
export function Address({ children, changed = false }: AddressProps): ReactNode {
  const shown = <span className="address">{children}</span>;
  return changed ? <mark className="address-changed">{shown}</mark> : shown;
}

import type { ReactNode } from 'react';
import type { View } from '../../formats/index.ts';
import { handlePlainClick, hrefOf, Icon, openView } from '../shared/index.ts';

interface OpenLinkProps {
  readonly view: View;
  readonly label: string;
  readonly children: string;
}

/** A link that leaves this page for the trace. */
export function OpenLink({ view, label, children }: OpenLinkProps): ReactNode {
  return (
    <a
      className="net-open"
      href={hrefOf(view)}
      aria-label={label}
      onClick={(event) => handlePlainClick(event, () => openView(view))}
    >
      {children}
      <Icon name="arrow" />
    </a>
  );
}

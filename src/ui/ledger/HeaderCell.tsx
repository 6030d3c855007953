import type { ReactNode } from 'react';
import type { FieldChange, HeaderField, IcmpHeader, Packet } from '../../engine/index.ts';
import { flowText, icmpText, outerText } from '../../i18n/index.ts';
import { Address, useTraceWords, VisuallyHidden } from '../shared/index.ts';

interface HeaderCellProps {
  readonly packet: Packet;
  readonly changed: readonly FieldChange[];
}

/** Source and destination as a capture shows them, what was rewritten marked, and the outer header where there is one. */
export function HeaderCell({ packet: { header, outer }, changed }: HeaderCellProps): ReactNode {
  const icmp = header.protocol === 'icmp';
  return (
    <>
      {outer === null ? null : <span className="ledger-outer">{outerText(outer)}</span>}
      <span className="ledger-flow">
        <End address={header.source} port={icmp ? null : header.sourcePort} changed={only(changed, sourceFields)} />{' '}
        <span className="ledger-to">
          <span className="ledger-arrow">{'→ '}</span>
          <End
            address={header.destination}
            port={icmp ? null : header.destinationPort}
            changed={only(changed, destinationFields)}
          />
        </span>
      </span>
      {icmp ? <Complaint header={header} /> : null}
      <Changes changed={changed} />
    </>
  );
}

const sourceFields: readonly HeaderField[] = ['source', 'sourcePort'];
const destinationFields: readonly HeaderField[] = ['destination', 'destinationPort'];

function only(changed: readonly FieldChange[], fields: readonly HeaderField[]): readonly FieldChange[] {
  return changed.filter(({ field }) => fields.includes(field));
}

interface EndProps {
  readonly address: string;
  readonly port: number | null;
  readonly changed: readonly FieldChange[];
}

/** One end of the flow. The address and the port are marked one by one, because one often changes without the other. */
function End({ address, port, changed }: EndProps): ReactNode {
  const suffix = port === null ? '' : `:${port}`;
  const portChanged = changed.some(isPort);
  const addressChanged = !changed.every(isPort);
  return (
    <span className="ledger-end">
      {addressChanged === portChanged ? (
        <Address changed={portChanged}>{`${address}${suffix}`}</Address>
      ) : (
        <>
          <Address changed={addressChanged}>{address}</Address>
          <Address changed={portChanged}>{suffix}</Address>
        </>
      )}
    </span>
  );
}

function isPort({ field }: FieldChange): boolean {
  return field === 'sourcePort' || field === 'destinationPort';
}

/** An ICMP error: its type and code, and the packet it is about. */
function Complaint({ header }: { readonly header: IcmpHeader }): ReactNode {
  const words = useTraceWords();
  return (
    <span className="ledger-complaint">
      {icmpText(header.error)} {words.panels.ledger.quotes(flowText(header.quoted))}
    </span>
  );
}

/** What the marks say, for those who do not see them. */
function Changes({ changed }: { readonly changed: readonly FieldChange[] }): ReactNode {
  const words = useTraceWords();
  return changed.map(({ field, before, after }) => (
    <VisuallyHidden key={field}> ({words.ui.ledger.changed(words.fieldName(field), before, after)})</VisuallyHidden>
  ));
}

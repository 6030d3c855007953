import type { ReactNode } from 'react';
import type { Fault, Topology } from '../../engine/index.ts';
import { Button, useWords } from '../shared/index.ts';
import type { OfferGroup } from './faultsOffered.ts';
import { keyOf } from './faultsOffered.ts';

interface FaultGroupProps {
  readonly topology: Topology;
  readonly group: OfferGroup;
  readonly onAdd: (fault: Fault) => void;
}

/** Faults of one kind: those on the packet's path at once, the others behind a disclosure. */
export function FaultGroup({ topology, group: { kind, onPath, offPath }, onAdd }: FaultGroupProps): ReactNode {
  const words = useWords();
  const { name, help } = words.faultKindText(kind);
  const buttons = (faults: readonly Fault[]): ReactNode => (
    <div className="faults-offers">
      {faults.map((fault) => (
        <Button key={keyOf(fault)} onClick={() => onAdd(fault)}>
          {words.panels.faults.action(topology, fault)}
        </Button>
      ))}
    </div>
  );
  return (
    <section className="faults-group">
      <h3 className="faults-heading">{name}</h3>
      <p className="settings-help">{help}</p>
      {onPath.length === 0 ? null : buttons(onPath)}
      {offPath.length === 0 ? null : (
        <details>
          <summary>{words.panels.faults.offPath(offPath.length)}</summary>
          {buttons(offPath)}
        </details>
      )}
    </section>
  );
}

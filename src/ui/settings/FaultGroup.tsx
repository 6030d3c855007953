import type { ReactNode } from 'react';
import type { Fault, Topology } from '../../engine/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import { useMeaningOf } from '../terms/index.ts';
import type { OfferGroup } from './faultsOffered.ts';
import { faultKey } from './faultsOffered.ts';

interface FaultGroupProps {
  readonly topology: Topology;
  readonly group: OfferGroup;
  readonly onAdd: (fault: Fault) => void;
}

/** Faults of one kind: those on the packet's path at once, the others behind a disclosure. */
export function FaultGroup({ topology, group: { kind, onPath, offPath }, onAdd }: FaultGroupProps): ReactNode {
  const words = usePageWords();
  const meaningOf = useMeaningOf();
  const { name, help } = words.faultKindText(kind);
  const buttons = (faults: readonly Fault[]): ReactNode =>
    faults.map((fault) => {
      const action = words.panels.faults.action(topology, fault);
      return (
        <Button
          key={faultKey(fault)}
          title={fault.kind === 'remove-rule' ? meaningOf(action) : undefined}
          onClick={() => onAdd(fault)}
        >
          {action}
        </Button>
      );
    });
  return (
    <section className="faults-group">
      <h3 className="faults-heading" title={help}>
        {name}
      </h3>
      <div className="faults-offers">
        {buttons(onPath)}
        {offPath.length === 0 ? null : (
          <details>
            <summary>{words.panels.faults.offPath(offPath.length)}</summary>
            <div className="faults-offers">{buttons(offPath)}</div>
          </details>
        )}
      </div>
    </section>
  );
}

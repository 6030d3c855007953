import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SideIndex } from '../../formats/index.ts';
import { retryFailed, shownSides, topologyOf, useApp } from '../../state/index.ts';
import { Button, Dialog, useDerived, usePageWords, useScenario, useSideNames } from '../shared/index.ts';
import { ClassesTable } from './ClassesTable.tsx';
import { matrixQuery } from './matrixQuery.ts';
import './matrix.css';

/** Who reaches whom in the networks on screen. */
export function MatrixDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { matrix } = usePageWords();
  const sides = useApp(shownSides);
  return (
    <Dialog title={matrix.open} closeLabel={matrix.close} onClose={onClose}>
      <p>{matrix.lead}</p>
      {sides.map((side) => (
        <SideMatrix key={side} side={side} onFollow={onClose} />
      ))}
    </Dialog>
  );
}

interface SideMatrixProps {
  readonly side: SideIndex;
  readonly onFollow: () => void;
}

function SideMatrix({ side, onFollow }: SideMatrixProps): ReactNode {
  const { matrix: words, ui } = usePageWords();
  const name = useSideNames()[side];
  const scenario = useScenario();
  const ref = useApp((state) => state.scenario);
  const protocol = useApp((state) => state.protocol);
  const { model, settings, faults } = useApp((state) => state.sides[side]);
  const topology = useDerived((state, given) => topologyOf(state, given, side));
  const { data, error } = useQuery(matrixQuery(ref, { scenario, model, settings, faults, protocol }));
  const why = error?.message ?? (data?.ok === false ? data.error : null);
  return (
    <section className="matrix-side" data-model={model}>
      <h3>{name}</h3>
      {why === null ? null : (
        <div role="alert">
          <p>{words.failed(why)}</p>
          <Button onClick={retryFailed}>{ui.trouble.tryAgain}</Button>
        </div>
      )}
      {data === undefined && why === null ? <p role="status">{words.working}</p> : null}
      {data?.ok === true ? (
        <ClassesTable name={name} table={data.value} topology={topology} onFollow={onFollow} />
      ) : null}
    </section>
  );
}

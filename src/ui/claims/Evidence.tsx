import type { ReactNode } from 'react';
import { useDeferredValue } from 'react';
import type { Fact, Observed, SidedFact } from '../../content/evidence/index.ts';
import { evaluateFact, isSo } from '../../content/evidence/index.ts';
import type { SideIndex, View } from '../../formats/index.ts';
import { Icon, useObserved, usePageWords, useToldApart, VisuallyHidden } from '../shared/index.ts';

interface EvidenceProps {
  readonly view: View;
  readonly facts: readonly SidedFact[];
}

/** What the trace says on either side, computed here and now. */
export function Evidence({ view, facts }: EvidenceProps): ReactNode {
  const words = usePageWords();
  // The sentences first; the traces follow one by one, so that nobody waits for all of them.
  const observed = useObserved(view, useDeferredValue(true, false));
  const [left, right] = view.sides.map(({ model, settings }) => words.sideText(model, settings));
  const names = useToldApart()([left ?? '', right ?? '']);
  return (
    <div className="claims-evidence" aria-busy={observed[0] === null}>
      {([0, 1] as const).map((side) => {
        const own = facts.filter((each) => (each.side === 'left' ? 0 : 1) === side).map(({ fact }) => fact);
        const seen = observed[side];
        if (own.length === 0) return null;
        return <SideEvidence key={side} side={side} view={view} name={names[side]} facts={own} seen={seen} />;
      })}
    </div>
  );
}

interface SideEvidenceProps {
  readonly side: SideIndex;
  readonly view: View;
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly seen: Observed | null;
}

function SideEvidence({ side, view, name, facts, seen }: SideEvidenceProps): ReactNode {
  const { factText, claims: words } = usePageWords().teaching;
  return (
    <div className="claims-side" data-model={view.sides[side].model}>
      <h4 className="claims-model">{name}</h4>
      <ul className="claims-facts">
        {seen === null
          ? null
          : facts.map((fact) => {
              const so = isSo(fact, seen);
              const text = factText(seen.topology, evaluateFact(fact, seen));
              return (
                <li key={JSON.stringify(fact)} data-holds={so}>
                  <Icon name={so ? 'check' : 'cross'} />
                  <VisuallyHidden>{so ? words.holds : words.fails}: </VisuallyHidden>
                  <span>{text}</span>
                </li>
              );
            })}
      </ul>
    </div>
  );
}

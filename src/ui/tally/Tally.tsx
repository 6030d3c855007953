import type { ReactNode } from 'react';
import type { ModelId } from '../../engine/index.ts';
import { socketText } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import type { TallyKey, TraceWords } from '../../i18n/index.ts';
import type { SendTally } from '../../state/index.ts';
import { namesOf, shownSides, tallyOf, useApp } from '../../state/index.ts';
import { Cost } from '../cost/index.ts';
import { IdentityOpener } from '../identity/index.ts';
import { MatrixOpener } from '../matrix/index.ts';
import { PoliciesOpener } from '../policies/index.ts';
import { Address, useDerived, useSideNames, useTraceWords, VisuallyHidden } from '../shared/index.ts';
import './tally.css';
import { Hint } from '../terms/index.ts';

interface TallyProps {
  /** A strip of its own, or a line within something else. */
  readonly look: 'strip' | 'line';
}

/** What the same send costs on either side, and what the receiver learns of the sender: six measures of the whole exchange. */
export function Tally({ look }: TallyProps): ReactNode {
  const words = useTraceWords();
  const sides = useApp((state) => state.sides);
  const alone = useApp((state) => state.framing.side);
  const left = useDerived((state, scenario) => tallyOf(state, scenario, alone ?? 0));
  const right = useDerived((state, scenario) => tallyOf(state, scenario, alone ?? 1));
  const shown = useApp(shownSides);
  const topology = useDerived((state, scenario) => namesOf(state, scenario));
  const names = useSideNames();
  if (left === null || right === null) return null;
  const models = [sides[0].model, sides[1].model] as const;
  const pair = (show: (counts: SendTally) => ReactNode): readonly [ReactNode, ReactNode] => [show(left), show(right)];
  const common = { shown, models, names };
  const nameOf = (id: SendTally['candidates'][number]): string => {
    const device = topology.devices.get(id);
    return device === undefined ? id : words.deviceLabel(device);
  };
  return (
    <div className={`tally tally-${look}`}>
      <h2>
        <VisuallyHidden>{words.ui.tally.title}</VisuallyHidden>
      </h2>
      <dl className="tally-list">
        <TallyItem measure="hops" values={pair(({ hops }) => hops)} {...common} />
        <TallyItem measure="rewrites" values={pair(({ rewrites }) => rewrites)} {...common} />
        <TallyItem measure="connections" values={pair(({ connections }) => connections)} {...common} />
        <TallyItem measure="stateEntries" values={pair(({ stateEntries }) => stateEntries)} {...common} />
        <TallyItem measure="seen" values={pair(({ seen }) => seenText(seen, words))} {...common} />
        <TallyItem
          measure="candidates"
          values={pair(({ candidates: [only, ...others] }) => {
            if (only === undefined) return words.panels.tally.nobody;
            return others.length === 0
              ? words.panels.tally.only(nameOf(only))
              : words.panels.tally.anyOf(others.length + 1);
          })}
          {...common}
        />
      </dl>
    </div>
  );
}

function seenText(seen: SendTally['seen'], { panels }: TraceWords): ReactNode {
  return seen === null ? panels.tally.nobody : <Address>{socketText(seen)}</Address>;
}

/** What there is to ask: of the measures once there are any, and of who may send to whom. What a way costs is a comparison. */
export function TallyQuestions(): ReactNode {
  const only = useApp((state) => state.framing.side);
  const counted = useDerived((state, scenario) => tallyOf(state, scenario, only ?? 0) !== null);
  return (
    <div className="tally-more">
      {counted && only === null ? <Cost /> : null}
      {counted ? <MatrixOpener /> : null}
      {counted ? <IdentityOpener /> : null}
      <PoliciesOpener />
    </div>
  );
}

interface TallyItemProps {
  readonly measure: TallyKey;
  readonly shown: readonly SideIndex[];
  readonly models: readonly [ModelId, ModelId];
  readonly names: readonly [string, string];
  readonly values: readonly [ReactNode, ReactNode];
}

/** One measure: a value for each side that is shown, in its model's colour and, for listeners, after its name. */
function TallyItem({ measure, shown, models, names, values }: TallyItemProps): ReactNode {
  const words = useTraceWords();
  const { name, help } = words.tallyText(measure);
  return (
    <div className="tally-item" data-measure={measure}>
      <dt className="tally-name">
        <Hint says={help}>{name}</Hint>
      </dt>
      {shown.map((side) => (
        <dd key={side} className="tally-value" data-model={models[side]}>
          <VisuallyHidden>{words.panels.tally.of(names[side])}</VisuallyHidden>
          {values[side]}
        </dd>
      ))}
    </div>
  );
}

import type { ReactNode } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import type { ScenarioRef } from '../../formats/index.ts';
import { dispatch, isEmbedded, isLocked, isMotionReduced, linkOf, namesOf, useApp } from '../../state/index.ts';
import { Button, handlePlainClick, Icon, sendBetween, useDerived, useScenario, useWords } from '../shared/index.ts';
import { examplesIn } from './examples.ts';

/** Guarded by a policy that two senders meet the wrong way round; its own examples are those two. */
const opposites = 'one-ip-block';

/** What to do while nobody sends yet: choose two, or take two that are worth seeing. */
export function Examples(): ReactNode {
  const words = useWords();
  const shell = words.shell.stage;
  const scenario = useScenario();
  const topology = useDerived((state) => namesOf(state, scenario));
  const from = useApp((state) => state.from);
  const locked = useApp(isLocked);
  const bare = useApp((state) => state.framing.embed === 'min');
  const isOffered = useApp((state) => !isEmbedded(state) && isFirst(state.scenario));
  const name = (id: DeviceId): string => {
    const device = topology.devices.get(id);
    return device === undefined ? id : words.deviceLabel(device);
  };
  if (locked) return null;
  // All stand in one row: what opens another network takes the place of what shows least.
  const examples = examplesIn(scenario).filter(({ kind }) => !isOffered || kind !== 'sameNode');
  return (
    <div className="examples">
      <p className="examples-hint">{from === null ? shell.begin : words.ui.choosing.pickDestination(name(from))}</p>
      {bare ? null : (
        <a
          className="button examples-lesson"
          href={lessonsLink()}
          onClick={(event) => handlePlainClick(event, () => dispatch({ kind: 'page-chosen', page: 'lessons' }))}
        >
          {words.teaching.lessons.invitation}
          <Icon name="arrow" />
        </a>
      )}
      <div className="examples-list" role="group" aria-label={shell.examples}>
        {examples.map((example) => (
          <Button
            key={example.kind}
            title={shell.example(name(example.from), name(example.to))}
            onClick={() => {
              dispatch({ kind: 'dial-chosen', dial: example.dial });
              sendBetween(scenario, example);
              const state = useApp.getState();
              if (!state.presenting && !isMotionReduced(state)) dispatch({ kind: 'played' });
            }}
          >
            {shell.kinds[example.kind]}
          </Button>
        ))}
        {isOffered ? (
          <Button
            title={words.scenarioTitle(opposites, '')}
            onClick={() => dispatch({ kind: 'scenario-chosen', scenario: { kind: 'catalogue', id: opposites } })}
          >
            {shell.opposites}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function isFirst(scenario: ScenarioRef): boolean {
  return scenario.kind === 'catalogue' && scenario.id === 'two-clusters';
}

function lessonsLink(): string {
  return linkOf({ ...useApp.getState(), page: 'lessons' });
}

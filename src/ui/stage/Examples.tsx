import type { ReactNode } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import { dispatch, isLocked, isMotionReduced, linkOf, namesOf, useApp } from '../../state/index.ts';
import { Button, handlePlainClick, Icon, sendBetween, useDerived, useScenario, useWords } from '../shared/index.ts';
import { examplesIn } from './examples.ts';

/** What to do while nobody sends yet: choose two, or take two that are worth seeing. */
export function Examples(): ReactNode {
  const words = useWords();
  const shell = words.shell.stage;
  const scenario = useScenario();
  const topology = useDerived((state) => namesOf(state, scenario));
  const from = useApp((state) => state.from);
  const locked = useApp(isLocked);
  const bare = useApp((state) => state.framing.embed === 'min');
  const name = (id: DeviceId): string => {
    const device = topology.devices.get(id);
    return device === undefined ? id : words.deviceLabel(device);
  };
  if (locked) return null;
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
        {examplesIn(scenario).map((example) => (
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
      </div>
    </div>
  );
}

function lessonsLink(): string {
  return linkOf({ ...useApp.getState(), page: 'lessons' });
}

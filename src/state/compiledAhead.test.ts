import { expect, test } from 'vitest';
import { defaultView, printPayload } from '../formats/index.ts';
import { dispatch, keepScenario, topologyOf, useApp } from './index.ts';
import { grown } from '../testing/grown.ts';
import { compiledAhead } from './compiledAhead.ts';

test('a network that was made ahead is the one that is drawn, and is not made again', async () => {
  const scenario = grown(3, 4);
  const carried = { kind: 'custom', payload: printPayload(scenario) } as const;
  const view = { ...defaultView, scenario: carried };
  const making = await compiledAhead(scenario, view.sides);
  const ahead = view.sides.map(({ model, settings }) => making.compile(scenario, model, settings));
  keepScenario(carried, scenario, making);
  dispatch({ kind: 'view-opened', view });
  const drawn = ([0, 1] as const).map((side) => topologyOf(useApp.getState(), scenario, side));
  expect(drawn.map((each, side) => each === ahead[side])).toEqual([true, true]);
});

import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import * as engine from '../../engine/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { wordsFor } from '../../i18n/index.ts';
import { ScenarioContext } from '../shared/index.ts';
import { Side } from './Side.tsx';

vi.mock('../../engine/index.ts', { spy: true });
const { compile } = await vi.importActual<typeof engine>('../../engine/index.ts');

afterEach(() => {
  vi.mocked(engine.compile).mockReset();
});

test('a network that cannot be worked out says so on its own side, and the other is drawn', () => {
  vi.mocked(engine.compile).mockImplementation((scenario, model, settings, faults) => {
    if (model === 'island') throw new RangeError('planted');
    return compile(scenario, model, settings, faults);
  });
  const { sideWrong, startOver } = wordsFor('en').ui.trouble;
  const drawn = ([0, 1] as const).map((side) =>
    renderToStaticMarkup(
      <ScenarioContext value={{ ...scenarioNamed('two-clusters') }}>
        <Side side={side} beside parts={null} open="none" onOpen={() => {}} />
      </ScenarioContext>,
    ),
  );
  expect(drawn.map((html) => html.includes(sideWrong.title))).toEqual([false, true]);
  expect(drawn.map((html) => html.includes('<svg aria-label="Network'))).toEqual([true, false]);
  expect(drawn[1]).toContain(startOver);
  expect(drawn[1]).toContain('planted');
});

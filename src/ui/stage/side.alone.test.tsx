import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import * as engine from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { wordsFor } from '../../i18n/index.ts';
import { ScenarioContext } from '../shared/index.ts';
import { ComparedSide } from './ComparedSide.tsx';
import { useCast } from './useCast.ts';

vi.mock('../../engine/index.ts', { spy: true });
const { compilePlain } = await vi.importActual<typeof engine>('../../engine/index.ts');

afterEach(() => {
  vi.mocked(engine.compilePlain).mockReset();
});

test('a network that cannot be worked out says so on its own side, and the other is drawn', () => {
  vi.mocked(engine.compilePlain).mockImplementation((scenario, model, settings, faults) => {
    if (model === 'island') throw new RangeError('planted');
    return compilePlain(scenario, model, settings, faults);
  });
  const { sideWrong, startOver } = wordsFor('en').ui.trouble;
  const drawn = ([0, 1] as const).map((side) =>
    renderToStaticMarkup(
      <ScenarioContext value={{ ...scenarioNamed('two-clusters') }}>
        <OneSide side={side} />
      </ScenarioContext>,
    ),
  );
  expect(drawn.map((html) => html.includes(sideWrong.title))).toEqual([false, true]);
  expect(drawn.map((html) => /<svg[^>]*aria-label="Network/.test(html))).toEqual([true, false]);
  expect(drawn[1]).toContain(startOver);
  expect(drawn[1]).toContain('planted');
});

const nobody: ReadonlySet<engine.DeviceId> = new Set();

/** As the stage shows it. */
function OneSide({ side }: { readonly side: SideIndex }): ReactNode {
  const casts = [useCast(0, nobody, null), useCast(1, nobody, null)] as const;
  return (
    <ComparedSide
      side={side}
      casts={casts}
      parts={null}
      compose={null}
      ready={null}
      open={null}
      onOpen={() => {}}
      onUnfold={() => {}}
    />
  );
}

import type { Scenario } from '../../engine/index.ts';
import { intendedBy, targetNamed } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { printLink } from '../../formats/index.ts';
import type { AppState } from '../../state/index.ts';
import { exchangeOf, topologyOf, viewOf } from '../../state/index.ts';
import type { TakeHomeInput } from '../../export/takeHome/index.ts';
import type { PageWords } from '../../i18n/index.ts';

/** One side's send as it is on screen; `null` until both ends are chosen. */
export function takeHomeInputOf(
  state: AppState,
  scenario: Scenario,
  side: SideIndex,
  words: PageWords,
): TakeHomeInput | null {
  const { from, to, dial, protocol } = state;
  const exchange = exchangeOf(state, scenario, side);
  if (exchange === null || from === null || to === null) return null;
  const topology = topologyOf(state, scenario, side);
  const { model, settings, faults } = state.sides[side];
  const intended = intendedBy({ from, to: targetNamed(topology, to), dial, protocol });
  const query = printLink({ ...viewOf(state, scenario), step: null, inspected: null });
  const link = new URL(query, window.location.href).href;
  return { scenario, model, settings, faults, topology, exchange, to, intended, link, words };
}

import type { Side, View } from '../../formats/index.ts';
import type { Preset, DistinguishingSend } from './preset.ts';

/** A preset as one of the two compared networks. */
export function sideOf({ model, settings }: Preset): Side {
  return { model, settings, faults: [] };
}

/** What a view needs to show one of a preset's sends in both of its networks. */
export function viewOfTelling(
  preset: Preset,
  { from, to, dial, protocol }: DistinguishingSend,
): Pick<View, 'scenario' | 'sides' | 'from' | 'to' | 'dial' | 'protocol'> {
  const side = sideOf(preset);
  return { scenario: { kind: 'catalogue', id: preset.scenario }, sides: [side, side], from, to, dial, protocol };
}

/** Later ones hold everybody that earlier ones do, so that whoever fits an earlier one fits them too. */
export const scenarios: readonly string[] = ['real-networks', 'load-balanced', 'static-flat'];

/** A scenario in which both can be shown side by side. */
export function commonScenario(a: Preset, b: Preset): string {
  return scenarios.indexOf(a.scenario) >= scenarios.indexOf(b.scenario) ? a.scenario : b.scenario;
}

import { compile, targetNamed } from '../../engine/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import type { PresetId } from '../../content/networks/index.ts';
import { presetNamed } from '../../testing/presets.ts';
import type { CaseOfNetwork } from './cases.ts';

/** The sends that tell these real networks from others, each in its network. */
export function presetCases(ids: readonly PresetId[]): readonly CaseOfNetwork[] {
  return ids.map(presetNamed).flatMap(({ scenario: id, model, settings, tells }) => {
    const scenario = scenarioNamed(id);
    const topology = compile(scenario, model, settings);
    const network = { source: 'preset', scenario, model, settings, faults: [], topology, byHand: null } as const;
    return tells.map(({ from, to, dial, protocol }) => ({
      network,
      send: { from, to: targetNamed(topology, to), dial, protocol },
    }));
  });
}

import * as fc from 'fast-check';
import type { Scenario } from '../engine/index.ts';
import { deviceId, modelIds } from '../engine/index.ts';
import { parseScenarioValue } from '../formats/index.ts';
import type { Generated } from './generated.ts';
import { settingsFor } from './generated.ts';
import { generatedGuarded } from './generatedGuarded.ts';

/** Networks in which policies decide, under any model and settings. */
export const guardedNetwork: fc.Arbitrary<Generated> = fc
  .tuple(generatedGuarded, fc.constantFrom(...modelIds))
  .chain(([document, model]) => {
    const parsed = parseScenarioValue(document);
    if (!parsed.ok) throw new Error(`a generated document is refused: ${JSON.stringify(parsed.error)}`);
    return fc.record({ settings: settingsFor(model), isCrowded: fc.boolean() }).map(({ settings, isCrowded }) => ({
      scenario: isCrowded ? crowded(parsed.value) : parsed.value,
      model,
      settings,
    }));
  });

/** The same with three more pods on each node, labelled as others are: alike, but to policies. */
function crowded(scenario: Scenario): Scenario {
  const clusters = scenario.clusters.map((cluster) => {
    const known = cluster.nodes.flatMap(({ pods }) => pods).filter(({ hostNetwork }) => hostNetwork !== true);
    const nodes = cluster.nodes.map((node, at) => {
      const more = [0, 1, 2].flatMap((index) => {
        const like = known[(at + index) % Math.max(1, known.length)];
        if (like === undefined) return [];
        const { address: _own, ...pod } = like;
        return [{ ...pod, id: deviceId(`${node.id}-more-${index}`), name: `more ${index}` }];
      });
      return { ...node, pods: [...node.pods, ...more] };
    });
    return { ...cluster, nodes };
  });
  return { ...scenario, clusters };
}

import type { Device, Rule } from '../../engine/index.ts';
import type { LabStep } from '../linux/index.ts';
import { ruleComment } from '../linux/index.ts';
import { comment, here, word } from './shell.ts';

/** Rules as nft reads them, each in plain words the first time it appears. */
export function rulesetLines(
  { namespace, lines }: LabStep,
  device: Device | null,
  textOf: (rule: Rule) => string,
): readonly string[] {
  const rules = device === null ? [] : Object.values(device.hooks).flat();
  const told = new Set<Rule['id']>();
  const explained = lines.flatMap((line) => {
    const rule = rules.find(({ id }) => line.endsWith(`comment "${ruleComment(id)}"`));
    if (rule === undefined || told.has(rule.id)) return [line];
    told.add(rule.id);
    return [...comment(textOf(rule)).map((each) => `    ${each}`), line];
  });
  return here(`ip netns exec ${word(namespace ?? '')} nft -f -`, explained);
}

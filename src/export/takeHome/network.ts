import type { Device, Topology, Rule } from '../../engine/index.ts';
import type { TakeHomeScriptWords } from '../../i18n/index.ts';
import type { LabPlan, LabStep } from '../linux/index.ts';
import { namespaceOf, ruleComment } from '../linux/index.ts';
import type { TakeHomeInput } from './input.ts';
import { commonLines, earlyLines, lateLines, settingsFunctions } from './settings.ts';
import { command, comment, heading, word, here } from './shell.ts';

/** The plan, a line for every thing, under the names of the devices. */
export function networkLines({ topology, words }: TakeHomeInput, plan: LabPlan): readonly string[] {
  const said = words.takeHome.script;
  const names = new Map(
    [...topology.devices.values()].map((device) => [
      namespaceOf(device.id),
      { device, name: words.accessibleName(topology, device.id) },
    ]),
  );
  const early = earlySteps(plan);
  const common = commonLines(topology, plan, early);
  return [
    '',
    `echo ${word(said.says.building)}`,
    ...heading(...said.namespaces),
    ...plan.namespaces.map((each) => {
      const [remark = ''] = comment(names.get(each)?.name ?? said.switchOf(each));
      return `ip netns add ${each.padEnd(24)} ${remark}`;
    }),
    ...heading(...said.settings),
    ...settingsFunctions(common, said),
    ...earlyLines(topology, early, common),
    ...sectioned(plan.steps.slice(early.length), said, (namespace) => names.get(namespace)?.name ?? null).flatMap(
      (part) => (typeof part === 'string' ? [part] : stepLines(part, { topology, common, words })),
    ),
  ];
}

/** Settings that interfaces inherit come before there are any. */
function earlySteps({ steps }: LabPlan): readonly LabStep[] {
  const first = steps.findIndex(({ tool }) => tool !== 'settings');
  return first === -1 ? steps : steps.slice(0, first);
}

/** Headings where another device's turn comes; wiring is everything up to the first step about addresses. */
function sectioned(
  steps: readonly LabStep[],
  said: TakeHomeScriptWords,
  nameOf: (namespace: string) => string | null,
): readonly (LabStep | string)[] {
  const wired = 1 + steps.findLastIndex(({ namespace }) => namespace === null || nameOf(namespace) === null);
  let current: string | null = null;
  return [
    ...heading(...said.wiring),
    ...steps.flatMap((step, index) => {
      const { namespace } = step;
      if (namespace === null || namespace === current) return [step];
      const name = nameOf(namespace);
      if (index < wired && name !== null) return [step];
      current = namespace;
      return [...heading(name === null ? said.switchOf(namespace) : said.device(name)), step];
    }),
  ];
}

interface Context {
  readonly topology: Topology;
  readonly common: ReturnType<typeof commonLines>;
  readonly words: TakeHomeInput['words'];
}

function stepLines(step: LabStep, { topology, common, words }: Context): readonly string[] {
  const { namespace, tool, lines } = step;
  const inside = namespace === null ? '' : ` -n ${word(namespace)}`;
  switch (tool) {
    case 'ip':
      return lines.map((line) => `ip${inside} ${command(line)}`);
    case 'bridge':
      return lines.map((line) => `bridge${inside} ${command(line)}`);
    case 'nft':
      return rulesetLines(step, deviceIn(topology, namespace), (rule) => words.ruleText(topology, rule));
    case 'settings':
      return lateLines(topology, step, common);
  }
}

function deviceIn({ devices }: Topology, namespace: string | null): Device | null {
  return [...devices.values()].find(({ id }) => namespaceOf(id) === namespace) ?? null;
}

/** Rules as nft reads them, each in plain words the first time it appears. */
function rulesetLines(
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

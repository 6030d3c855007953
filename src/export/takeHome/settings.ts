import type { Topology } from '../../engine/index.ts';
import type { LabPlan, LabStep } from '../linux/index.ts';
import { namespaceOf } from '../linux/index.ts';
import type { TakeHomeScriptWords } from '../../i18n/index.ts';
import { comment, here, word } from './shell.ts';

/** Settings that every device shares, before and after it has interfaces. */
interface CommonLines {
  readonly early: readonly string[];
  readonly late: readonly string[];
}

export function commonLines(topology: Topology, { steps }: LabPlan, early: readonly LabStep[]): CommonLines {
  const namespaces = new Set([...topology.devices.keys()].map(namespaceOf));
  const late = steps
    .slice(early.length)
    .filter(({ namespace, tool }) => tool === 'settings' && namespace !== null && namespaces.has(namespace));
  return { early: shared(topology, early), late: shared(topology, late) };
}

function shared(topology: Topology, steps: readonly LabStep[]): readonly string[] {
  const [first, ...others] = steps.map((step) => wanted(topology, step));
  return first?.filter((line) => others.every((each) => each.includes(line))) ?? [];
}

/** Only a device with a bridge has anything to say about what rules see of bridges. */
function wanted({ devices }: Topology, { namespace, lines }: LabStep): readonly string[] {
  const device = [...devices.values()].find(({ id }) => namespaceOf(id) === namespace);
  const bridges = device === undefined || device.interfaces.some(({ kind }) => kind === 'bridge');
  return bridges ? lines : lines.filter((line) => !line.startsWith('bridge/'));
}

export function settingsFunctions({ early, late }: CommonLines, said: TakeHomeScriptWords): readonly string[] {
  return [
    ...comment(...said.helpers),
    'settings() {',
    '  ip netns exec "$1" bash -euc \'',
    '    cd /proc/sys/net',
    '    while read -r paths value; do',
    '      for path in $paths; do',
    '        case $path in ipv6/*) [ -e "$path" ] || continue ;; esac',
    '        if [ "$value" != 0 ] || [ -e "$path" ]; then echo "$value" > "$path"; fi',
    '      done',
    "    done'",
    '}',
    ...comment(said.earlySettings),
    'early_settings() {',
    ...here('settings "$1"', early, '  '),
    '}',
    ...comment(said.lateSettings),
    'late_settings() {',
    ...here('settings "$1"', late, '  '),
    '}',
  ];
}

/** What all devices share, then what some do: those that want the same are told together. */
export function earlyLines(topology: Topology, steps: readonly LabStep[], { early }: CommonLines): readonly string[] {
  const own = steps.map((step) => {
    const lines = wanted(topology, step).filter((line) => !early.includes(line));
    return { step, lines, key: lines.join('\n') };
  });
  const firsts = own.filter(
    ({ lines, key }, at) => lines.length > 0 && own.findIndex((each) => each.key === key) === at,
  );
  return [
    ...forEach(steps, ['  early_settings "$device"']),
    ...firsts.flatMap(({ key, lines }) => {
      const alike = own.filter((each) => each.key === key).map(({ step }) => step);
      return forEach(alike, here('settings "$device"', lines, '  '));
    }),
  ];
}

function forEach(steps: readonly LabStep[], body: readonly string[]): readonly string[] {
  const names = steps.map(({ namespace }) => word(namespace ?? '')).join(' ');
  return [`for device in ${names}; do`, ...body, 'done'];
}

/** Settings of interfaces that exist. */
export function lateLines(topology: Topology, step: LabStep, { late }: CommonLines): readonly string[] {
  const namespace = word(step.namespace ?? '');
  const own = wanted(topology, step);
  const rest = own.filter((line) => !late.includes(line));
  return [
    ...(rest.length < own.length ? [`late_settings ${namespace}`] : []),
    ...(rest.length === 0 ? [] : here(`settings ${namespace}`, rest)),
  ];
}

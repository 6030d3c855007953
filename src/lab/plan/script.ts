import type { LabPlan, LabStep } from './plan.ts';

/** The plan as a shell script, to be run as root in a network and mount namespace of its own. */
export function buildScript({ namespaces, steps }: LabPlan): string {
  return [
    'set -eu',
    'mkdir -p /run/netns',
    'mount -t tmpfs tmpfs /run/netns',
    `for name in ${namespaces.join(' ')}; do ip netns add "$name"; done`,
    ...steps.map(stepText),
    '',
  ].join('\n');
}

function stepText({ namespace, tool, lines }: LabStep): string {
  const inside = namespace === null ? '' : `-n ${namespace} `;
  switch (tool) {
    case 'ip':
    case 'bridge':
      return here(`${tool} ${inside}-batch -`, lines);
    case 'nft':
      return here(`ip netns exec ${namespace} nft -f -`, lines);
    case 'settings': {
      const writes = lines.map((line) => {
        const [path = '', value = ''] = line.split(' ');
        return `for f in ${path}; do echo ${value} >$f; done`;
      });
      return here(`ip netns exec ${namespace} sh -e`, ['cd /proc/sys/net', ...writes]);
    }
  }
}

function here(command: string, lines: readonly string[]): string {
  return [`${command} <<'END'`, ...lines, 'END'].join('\n');
}

import type { LabDaemon, Program } from './daemons.ts';
import { commandOf, fileOf, folderOf } from './daemons.ts';
import type { LabPlan, LabStep } from './plan.ts';
import { responderFile, responderProgram } from './responder.ts';

/** The plan as a shell script, to be run as root in a network and mount namespace of its own. */
export function buildScript({ namespaces, steps, daemons }: LabPlan): string {
  return [
    'set -eu',
    'mount -t tmpfs tmpfs /run',
    'mkdir /run/netns',
    // Reading the whole machine's table of sockets takes 20 ms; one of a namespace's own, none. Since Linux 6.1.
    `if [ -e ${socketTable} ]; then echo 128 >${socketTable}; fi`,
    here(
      'ip -batch -',
      namespaces.map((name) => `netns add ${name}`),
    ),
    ...steps.map(stepText),
    ...daemonLines(daemons),
    '',
  ].join('\n');
}

const socketTable = '/proc/sys/net/ipv4/tcp_child_ehash_entries';

/** Of one program all at once, and a program's only when the one before works everywhere. */
function daemonLines(daemons: readonly LabDaemon[]): readonly string[] {
  if (daemons.length === 0) return [];
  return [
    // FRR writes logs of its own there.
    'mount -t tmpfs tmpfs /var/tmp',
    ...daemons.flatMap((each) => [
      `mkdir -p ${folderOf(each)}`,
      ...(isFrr(each) ? [`chown frr:frr ${folderOf(each)}`] : []),
      here(`cat > ${fileOf(each)}`, each.configuration),
    ]),
    ...(daemons.some(({ program }) => program === 'arp-responder')
      ? [here(`cat > ${responderFile}`, responderProgram)]
      : []),
    ...inOrder.flatMap((program) => startLines(daemons.filter((each) => each.program === program))),
  ];
}

const inOrder: readonly Program[] = ['zebra', 'bgpd', 'haproxy', 'arp-responder'];

function isFrr({ program }: LabDaemon): boolean {
  return program === 'zebra' || program === 'bgpd';
}

function startLines(daemons: readonly LabDaemon[]): readonly string[] {
  if (daemons.length === 0) return [];
  return [
    'started=',
    ...daemons.flatMap((each) => {
      const log = `${folderOf(each)}/${each.program}.log`;
      const command = `ip netns exec ${each.namespace} ${commandOf(each)}`;
      return [`{ ${command} </dev/null >${log} 2>&1 || { cat ${log} >&2; false; }; } & started="$started $!"`];
    }),
    'for each in $started; do wait "$each"; done',
  ];
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

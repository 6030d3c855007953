import type { DeviceId, SocketAddress, TransportProtocol } from '../../engine/index.ts';
import { clientPort, dialedFor, socketText } from '../../engine/index.ts';
import type { LabPlan } from '../linux/index.ts';
import { namespaceOf } from '../linux/index.ts';
import type { TakeHomeInput } from './input.ts';
import { comment, heading, quoted, word } from './shell.ts';

/** Answer, send, capture, compare. */
export function runLines(input: TakeHomeInput, plan: LabPlan): readonly string[] {
  const { topology, exchange, words } = input;
  const said = words.takeHome.script;
  const { from, dialed, protocol, sourcePort } = exchange.attempt;
  return [
    ...heading(...said.processes),
    'served=0',
    'serve() {',
    '  local log=$((++served)).log',
    '  : > "$log"',
    '  ip netns exec "$1" python3 "${@:2}" >> received 2> "$log" &',
    '}',
    ...comment(said.await),
    'await() {',
    '  for _ in {1..200}; do if grep -qs "$1" "$2"; then return; fi; sleep 0.05; done',
    '  false',
    '}',
    ...plan.devices.flatMap(listenLines),
    'for log in *.log; do await ready "$log"; done',
    'sleep 0.5',
    ...earlierLines(input),
    ...heading(...said.capture),
    `devices=(${plan.devices.map(({ namespace }) => word(namespace)).join(' ')})`,
    'for device in "${devices[@]}"; do',
    '  ip -n "$device" -o link show > "$device.links"',
    '  ip netns exec "$device" tcpdump -i any -y LINUX_SLL2 -U --immediate-mode -Z root \\',
    '    --time-stamp-precision=nano -w - ip > "$device.pcap" 2> "$device.tcpdump" &',
    '  tcpdumps+=($!)',
    'done',
    `for device in "\${devices[@]}"; do await 'listening on' "$device.tcpdump"; done`,
    ...heading(...said.send),
    `echo ${quoted(said.says.sending(words.endpointName(topology, from), `${socketText(dialed)} ${protocol}`))}`,
    ': > received',
    ...askLines({ from, dialed, protocol, sourcePort }, 'asked'),
    'sleep 0.5',
    'kill "${tcpdumps[@]}"',
    'wait "${tcpdumps[@]}" || true',
    'read -r result heard < asked',
    `echo ${quoted(said.says.experiences)} "$result"`,
    `if [ -n "$heard" ]; then echo ${quoted(said.says.heard)} "$heard"; fi`,
    'if [ -n "$captures" ]; then cp -- *.pcap "$captures"; fi',
    ...heading(...said.compare),
    'status=0',
    `python3 compare.py . ${protocol} || status=$?`,
    'case $status in',
    '  0) exit 0 ;;',
    '  11) exit 1 ;;',
    '  *) exit 2 ;;',
    'esac',
  ];
}

function listenLines({ namespace, listeners }: LabPlan['devices'][number]): readonly string[] {
  if (listeners.length === 0) return [];
  const ports = listeners.map(({ protocol, port }) => `${protocol}:${port}`).join(' ');
  return [`serve ${word(namespace)} listen.py ${word(namespace)} ${ports}`];
}

/** Only what is possible in this network; of the send itself the kernel would not make a second one beside the first. */
function earlierLines({ scenario, topology, exchange, words }: TakeHomeInput): readonly string[] {
  const same = (asking: Asking): boolean =>
    asking.from === exchange.attempt.from &&
    asking.protocol === exchange.attempt.protocol &&
    socketText(asking.dialed) === socketText(exchange.attempt.dialed);
  const lines = scenario.earlier
    .filter(({ from, to }) => topology.directory.has(from) && topology.directory.has(to))
    .map(({ from, to, dial, protocol }): Asking => {
      const dialed = dialedFor(topology, { from, to: { kind: 'endpoint', id: to }, dial });
      return { from, dialed, protocol, sourcePort: clientPort };
    })
    .filter((asking) => !same(asking))
    .flatMap((asking, index) => askLines(asking, `earlier-${index + 1}`));
  return lines.length === 0 ? [] : [...heading(...words.takeHome.script.earlier), ...lines];
}

interface Asking {
  readonly from: DeviceId;
  readonly dialed: SocketAddress;
  readonly protocol: TransportProtocol;
  readonly sourcePort: number;
}

function askLines({ from, dialed, protocol, sourcePort }: Asking, file: string): readonly string[] {
  const { address, port } = dialed;
  return [
    `ip netns exec ${word(namespaceOf(from))} python3 ask.py ${protocol} ${address} ${port} ${sourcePort} > ${file} &`,
    `await . ${file}`,
  ];
}

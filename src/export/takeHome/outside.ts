import type { LabPlan } from '../linux/index.ts';
import type { TakeHomeInput } from './input.ts';
import { kindsFor, needsBridgeFilter, toolsFor } from './needs.ts';
import { heading, quoted } from './shell.ts';

/** Everything before the network is built: what is here, and the way into namespaces of the script's own. */
export function outsideLines({ topology, words }: TakeHomeInput, plan: LabPlan): readonly string[] {
  const said = words.takeHome.script;
  const { says } = said;
  return [
    ...heading(...said.outside),
    'stop() {',
    `  echo "$2" >&2`,
    '  exit "$1"',
    '}',
    '',
    'if [ "${1-}" != --inside ]; then',
    '  captures=',
    '  if [ $# -eq 2 ] && [ "$1" = --captures ]; then',
    '    captures=$(cd "$2" && pwd) || exit 2',
    '  elif [ $# -gt 0 ]; then',
    `    stop 2 ${quoted(says.usage)}`,
    '  fi',
    '',
    '  missing=() packages=()',
    '  need() { command -v "$1" >/dev/null || { missing+=("$1"); packages+=("$2"); }; }',
    ...toolsFor(plan).map(([tool, name]) => `  need ${tool} ${name}`),
    '  if [ ${#missing[@]} -gt 0 ]; then',
    `    echo ${quoted(says.missing)} "\${missing[*]}" >&2`,
    `    stop 2 ${quoted(says.install)}" \${packages[*]}"`,
    '  fi',
    `  [ "$(id -u)" -eq 0 ] || stop 2 ${quoted(says.notRoot)}`,
    '  unshare --mount --net --pid --fork --mount-proc true 2>/dev/null ||',
    `    stop 2 ${quoted(says.notAllowed)}`,
    '',
    '  status=0',
    // Only a shell that waits hears signals at once, and unshare hears none of its own: hence --kill-after.
    '  child= stopped=0',
    '  interrupt() {',
    '    stopped=$1',
    '    if [ -n "$child" ]; then kill -TERM "$child" 2>/dev/null || true; fi',
    '  }',
    "  trap 'interrupt 129' HUP",
    "  trap 'interrupt 130' INT",
    "  trap 'interrupt 143' TERM",
    '  timeout --foreground --signal=KILL --kill-after=0.2 120 \\',
    '    unshare --mount --net --pid --fork --kill-child --mount-proc bash "$0" --inside "$captures" &',
    '  child=$!',
    '  if [ $stopped -ne 0 ]; then interrupt $stopped; fi',
    '  wait "$child" || status=$?',
    // A signal ends the waiting, not yet the child.
    '  while [ $stopped -ne 0 ] && kill -0 "$child" 2>/dev/null; do wait "$child" || true; done',
    '  if [ $stopped -ne 0 ]; then status=$stopped',
    `  elif [ $status -eq 137 ]; then echo ${quoted(says.tooSlow)} >&2; status=2; fi`,
    `  echo ${quoted(says.cleaned)}`,
    '  case $status in',
    '    0) echo agrees ;;',
    '    1) echo differs ;;',
    '  esac',
    '  exit $status',
    'fi',
    ...heading(...said.inside),
    'captures=$2',
    "trap 'exit 130' INT TERM",
    'failed() {',
    `  stop 2 ${quoted(says.failedAt)}" $1: $2"`,
    '}',
    `trap 'failed "$LINENO" "$BASH_COMMAND"' ERR`,
    'mount -t tmpfs tmpfs /run',
    'mkdir -p /run/netns /run/take-home',
    'cd /run/take-home',
    'prediction > prediction',
    '',
    ...kindsFor(topology).flatMap(([kind, rest]) => [
      `ip link add probe type ${kind}${rest} 2>/dev/null || stop 3 ${quoted(says.notObservable(kind))}`,
      'ip link delete probe',
    ]),
    ...(needsBridgeFilter(topology)
      ? [`[ -e /proc/sys/net/bridge/bridge-nf-call-iptables ] || stop 2 ${quoted(says.noBridgeFilter)}`]
      : []),
  ];
}

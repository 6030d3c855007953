import type { LabDaemon, LabPlan, Program } from '../linux/index.ts';
import { commandOf, fileOf, folderOf, responderFile, responderProgram } from '../linux/index.ts';
import type { TakeHomeScriptWords } from '../../i18n/index.ts';
import { comment, heading, here, quoted, word } from './shell.ts';

/** FRR, haproxy and whoever answers ARP with their configuration files, and the wait for what the sessions have to bring. */
export function daemonLines(plan: LabPlan, said: TakeHomeScriptWords): readonly string[] {
  if (plan.daemons.length === 0) return [];
  return [
    ...heading(...said.daemons),
    'begin() {',
    '  ip netns exec "$1" "${@:2}" < /dev/null > "/run/lab/$1/log" 2>&1 || { cat "/run/lab/$1/log" >&2; false; }',
    '}',
    ...speakerLines(plan, said),
    ...proxyLines(plan, said),
    ...responderLines(plan, said),
  ];
}

function speakerLines({ daemons, devices }: LabPlan, said: TakeHomeScriptWords): readonly string[] {
  const [zebras, speakers] = [of(daemons, 'zebra'), of(daemons, 'bgpd')];
  if (speakers.length === 0) return [];
  const speaking = devices.filter(({ namespace }) => speakers.some((each) => each.namespace === namespace));
  const withheld = speakers.some(({ configuration }) => configuration.some((line) => line.includes('table-map')));
  return [
    '',
    ...comment(...said.speakers, ...(withheld ? [said.withheld] : [])),
    'mount -t tmpfs tmpfs /var/tmp',
    `for device in ${zebras.map(({ namespace }) => word(namespace)).join(' ')}; do`,
    '  mkdir -p "/run/lab/$device"',
    '  chown frr:frr "/run/lab/$device"',
    ...here('cat > "/run/lab/$device/zebra.conf"', zebras[0]?.configuration ?? [], '  '),
    'done',
    ...speakers.flatMap(fileLines),
    ...zebras.map(beginLine),
    ...speakers.map(beginLine),
    '',
    ...comment(said.learned),
    'learned() {',
    '  local prefix rest',
    '  ip -n "$1" route show proto bgp | while read -r prefix rest; do',
    '    [[ $prefix == */* ]] || prefix+=/32',
    String.raw`    if [[ $rest =~ via\ [^\ ]+\ dev\ [^\ ]+ ]]; then echo "$prefix ${'$'}{BASH_REMATCH[0]}"; fi`,
    '  done | sort',
    '}',
    'expect_routes() {',
    '  local wanted',
    '  wanted=$(sort)',
    '  for _ in {1..400}; do if [ "$(learned "$1")" = "$wanted" ]; then return; fi; sleep 0.05; done',
    `  printf '%s\\n' ${quoted(said.says.learnedOtherwise)}" $1" "$(learned "$1")" ${quoted(said.says.predicted)} "$wanted"`,
    '  exit 1',
    '}',
    ...speaking.flatMap(({ namespace, learned }) => here(`expect_routes ${word(namespace)}`, learned)),
  ];
}

function proxyLines({ daemons }: LabPlan, said: TakeHomeScriptWords): readonly string[] {
  const proxies = of(daemons, 'haproxy');
  if (proxies.length === 0) return [];
  const diverted = proxies.some(({ configuration }) => configuration.some((line) => line.includes(' 0.0.0.0')));
  return [
    '',
    ...comment(...said.proxies, ...(diverted ? [said.originalDestination] : [])),
    ...proxies.flatMap(standaloneLines),
  ];
}

function responderLines({ daemons }: LabPlan, said: TakeHomeScriptWords): readonly string[] {
  const responders = of(daemons, 'arp-responder');
  if (responders.length === 0) return [];
  return [
    '',
    ...comment(...said.responders),
    'mkdir -p /run/lab',
    ...here(`cat > ${responderFile}`, responderProgram),
    ...responders.flatMap(standaloneLines),
  ];
}

function standaloneLines(each: LabDaemon): readonly string[] {
  return [`mkdir -p ${word(folderOf(each))}`, ...fileLines(each), beginLine(each)];
}

function of(daemons: readonly LabDaemon[], program: Program): readonly LabDaemon[] {
  return daemons.filter((each) => each.program === program);
}

function fileLines(each: LabDaemon): readonly string[] {
  return here(`cat > ${word(fileOf(each))}`, each.configuration);
}

function beginLine(each: LabDaemon): string {
  return `begin ${word(each.namespace)} ${commandOf(each)}`;
}
